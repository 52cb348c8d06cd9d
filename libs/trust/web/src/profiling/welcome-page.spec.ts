import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { Session } from '@passerelle/platform-web';
import { aViewer, FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import { WelcomePage } from './welcome-page.js';

async function aPage() {
  const fake = new FakeGraphql({
    ChooseProfiling: ({ input }: { input: { active: boolean } }) => ({ chooseProfiling: { viewer: aViewer({ profiling: input.active ? 'on' : 'off' }) } }),
  });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake), provideRouter([{ path: '**', children: [] }])] });
  const page = TestBed.createComponent(WelcomePage);
  page.componentRef.setInput('retour', '/formations');
  await page.whenStable();
  const buttons = [...(page.nativeElement as HTMLElement).querySelectorAll('button')];
  return { fake, page, buttons };
}

describe('WelcomePage', () => {
  it('turns nothing on before the person has chosen, and weighs both answers the same', async () => {
    const { fake, buttons } = await aPage();
    expect(fake.requests).toEqual([]);
    expect(buttons).toHaveLength(2);
    expect(buttons[0]?.className).toBe(buttons[1]?.className);
  });

  it.each([[0, 'on'], [1, 'off']])('keeps the answer of button %d and goes on', async (button, profiling) => {
    const { page, buttons } = await aPage();
    buttons[button]?.click();
    await new Promise((resolve) => setTimeout(resolve));
    await page.whenStable();
    expect(TestBed.inject(Session).viewer()?.profiling).toBe(profiling);
    expect(TestBed.inject(Router).url).toBe('/formations');
  });
});
