import { TestBed } from '@angular/core/testing';

import { OfflineBanner } from './offline-banner.js';

describe('OfflineBanner', () => {
  it('speaks only while the network is away, and counts what is kept', async () => {
    const banner = TestBed.createComponent(OfflineBanner);
    const host = banner.nativeElement as HTMLElement;
    await banner.whenStable();
    expect(host.textContent?.trim()).toBe('');
    banner.componentRef.setInput('kept', 3);
    dispatchEvent(new Event('offline'));
    await banner.whenStable();
    expect(host.querySelector('[role=status]')?.textContent).toContain('3 réponses gardées');
    dispatchEvent(new Event('online'));
    await banner.whenStable();
    expect(host.textContent?.trim()).toBe('');
  });
});
