import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Session } from '@passerelle/platform-web';
import { aViewer, FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { ComfortSettings } from './comfort-settings.js';
import { ReadingComfort } from './reading-comfort.js';

async function open(viewer = aViewer()) {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(new FakeGraphql({})), provideRouter([])] });
  TestBed.inject(Session).become(viewer);
  const page = TestBed.createComponent(ComfortSettings);
  await page.whenStable();
  const host = page.nativeElement as HTMLElement;
  const press = async (name: string) => {
    [...host.querySelectorAll<HTMLElement>('button, label')].find((one) => one.textContent.trim().endsWith(name))?.click();
    await page.whenStable();
  };
  return { host, press, comfort: TestBed.inject(ReadingComfort) };
}

describe('ComfortSettings', () => {
  beforeEach(() => localStorage.clear());

  it('enlarges to 200 % and no more, shrinks to 80 % and no less, and says so', async () => {
    const { host, press, comfort } = await open();
    for (let times = 0; times < 15; times++) await press('Plus grand');
    expect([comfort.scale(), host.querySelector('output')?.textContent]).toEqual([2, '200\u00a0%']);
    expect([...host.querySelectorAll('button')].at(-1)?.getAttribute('aria-disabled')).toBe('true');
    for (let times = 0; times < 15; times++) await press('Plus petit');
    expect(comfort.scale()).toBe(0.8);
  });

  it('keeps the choices on the device, for the person alone', async () => {
    const first = await open();
    await first.press('Plus grand');
    await first.press('OpenDyslexic');
    await first.press('Très large');
    const again = await open();
    expect(again.comfort.choices()).toMatchObject({ size: 110, font: 'dyslexia', leading: 'largest' });
    const other = await open(aViewer({ accountId: '01980000-0000-7000-8000-0000000000aa' }));
    expect(other.comfort.choices()).toMatchObject({ size: 100, font: 'usual' });
  });

  it('stills the page as long as one reads', async () => {
    const { host, comfort } = await open();
    host.querySelector<HTMLInputElement>('[role=switch]')?.click();
    expect(document.documentElement.dataset['motion']).toBe('reduced');
    comfort.release();
    expect(document.documentElement.dataset['motion']).toBeUndefined();
  });

  it('survives what it cannot read on the device', async () => {
    localStorage.setItem(`passerelle.comfort.${aViewer().accountId}`, '{"size":900,"leading":"huge"');
    expect((await open()).comfort.choices().size).toBe(100);
    localStorage.setItem(`passerelle.comfort.${aViewer().accountId}`, '{"size":900,"leading":"huge"}');
    expect((await open()).comfort.choices()).toMatchObject({ size: 100, leading: 'usual' });
  });
});
