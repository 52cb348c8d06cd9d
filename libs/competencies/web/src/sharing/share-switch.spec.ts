import { TestBed } from '@angular/core/testing';
import { FakeGraphql, provideFakeGraphql } from '@passerelle/platform-web/testing';

import type { StandingFieldsFragment } from '../generated/graphql.js';
import { aStanding } from '../my-competencies/standing.builder.js';
import { ShareSwitch } from './share-switch.js';

async function aSwitch(standing: StandingFieldsFragment = aStanding(), manager: string | null = 'Nadia Tremblay') {
  const fake = new FakeGraphql({ ChangeCompetencySharing: ({ input }: { input: { shared: boolean } }) => ({ changeCompetencySharing: { standing: { ...standing, shared: input.shared } } }) });
  TestBed.configureTestingModule({ providers: [provideFakeGraphql(fake)] });
  const shown = TestBed.createComponent(ShareSwitch);
  shown.componentRef.setInput('standing', standing);
  shown.componentRef.setInput('manager', manager);
  shown.componentInstance.changed.subscribe((changed) => shown.componentRef.setInput('standing', changed));
  await shown.whenStable();
  const host = shown.nativeElement as HTMLElement;
  const box = host.querySelector<HTMLInputElement>('[role=switch]');
  const flip = async () => { box?.click(); const atOnce = box?.checked; await shown.whenStable(); return atOnce; };
  const keys = () => fake.requests.map(({ variables }) => (variables as { input: { idempotencyKey: string } }).input.idempotencyKey);
  return { fake, host, box, flip, keys };
}

describe('ShareSwitch', () => {
  it('names who would see what before it moves, and moves only once the server has answered', async () => {
    const { host, box, flip } = await aSwitch();
    expect(host.textContent).toContain('Nadia Tremblay verrait le niveau');
    expect(box?.checked).toBe(false);
    expect(await flip()).toBe(false);
    expect(box?.checked).toBe(true);
    expect(host.querySelector('[role=status]')?.textContent).toContain('Ce niveau est partagé.');
  });

  it('stays where it was when the network is lost, and sends the same intention again', async () => {
    const { fake, host, box, flip, keys } = await aSwitch();
    fake.answer('ChangeCompetencySharing', { code: 'INTERNAL' });
    await flip();
    expect(box?.checked).toBe(false);
    expect(host.querySelector('[role=alert]')?.textContent).toContain('Rien n’a changé.');
    await flip();
    expect(new Set(keys()).size).toBe(1);
  });

  it('takes another key once the first change is acknowledged', async () => {
    const { flip, keys } = await aSwitch();
    await flip();
    await flip();
    expect(new Set(keys()).size).toBe(2);
  });

  it('previews the stripes of « non évalué ou non partagé » while the level rests on one’s own word', async () => {
    const { host } = await aSwitch(aStanding({ transformed: { required: 3, status: 'notAssessed', selfAssessed: 'near', probability: 0.6 } }));
    expect(host.querySelector('.preview')?.textContent).toContain('Non évalué ou non partagé');
  });

  it('has no switch when there is nobody to share with', async () => {
    expect((await aSwitch(aStanding(), null)).box).toBeNull();
  });
});
