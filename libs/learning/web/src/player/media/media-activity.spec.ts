import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FETCH } from '@passerelle/platform-web';

import { MediaActivity } from './media-activity.js';

const both = (words: string) => ({ fr: `${words}.fr`, en: `${words}.en` });
const VIDEO = { __typename: 'VideoActivity', id: 'v1', title: both('Un mot après l’autre'), address: both('/film'), captions: both('/sous-titres'), transcript: both('<p>Ce que l’on voit</p>'), durationSeconds: 42 } as const;
const AUDIO = { __typename: 'AudioActivity', id: 'a1', title: both('Une voix'), address: both('/voix'), transcript: both('<p>Ce que l’on entend</p>'), durationSeconds: 75 } as const;

async function open(activity: typeof VIDEO | typeof AUDIO, isDone = false) {
  const page = TestBed.createComponent(MediaActivity);
  page.componentRef.setInput('activity', activity);
  page.componentRef.setInput('isDone', isDone);
  let finished = 0;
  page.componentInstance.finished.subscribe(() => finished++);
  await page.whenStable();
  const host = page.nativeElement as HTMLElement;
  const end = (ranges: readonly (readonly [number, number])[]) => {
    const player = host.querySelector<HTMLMediaElement>('video, audio')!;
    Object.defineProperty(player, 'duration', { value: 40 });
    Object.defineProperty(player, 'played', { value: { length: ranges.length, start: (place: number) => ranges[place]![0], end: (place: number) => ranges[place]![1] } });
    player.dispatchEvent(new Event('ended'));
  };
  return { host, end, finished: () => finished };
}

describe('MediaActivity without a network', () => {
  const failing = async (fetch: unknown) => {
    TestBed.configureTestingModule({ providers: [{ provide: FETCH, useValue: fetch }] });
    const addresses = ['blob:film', 'blob:sous-titres'];
    URL.createObjectURL = () => addresses.shift() ?? '';
    URL.revokeObjectURL = () => undefined;
    const { host } = await open(VIDEO);
    host.querySelector('video')?.dispatchEvent(new Event('error'));
    await new Promise((resolve) => setTimeout(resolve));
    await TestBed.inject(ApplicationRef).whenStable();
    return host;
  };

  it('plays what the device keeps, with its captions', async () => {
    const host = await failing(async () => ({ ok: true, blob: async () => new Blob() }));
    expect([host.querySelector('video')?.getAttribute('src'), host.querySelector('track')?.getAttribute('src')]).toEqual(['blob:film', 'blob:sous-titres']);
  });

  it('says that it is not there, and leads to the transcript', async () => {
    const host = await failing(async () => Promise.reject(new TypeError('Failed to fetch')));
    expect(host.textContent).toContain('La transcription, elle, est là');
    expect(host.querySelector('video')?.getAttribute('src')).toBe('/film.fr');
  });
});

describe('MediaActivity', () => {
  it('shows a film with captions in the language of the page, a name and a transcript', async () => {
    const { host } = await open(VIDEO);
    const [video, track] = [host.querySelector('video'), host.querySelector('track')];
    expect([video?.controls, video?.getAttribute('src'), track?.getAttribute('src'), track?.getAttribute('kind'), track?.getAttribute('srclang')]).toEqual([true, '/film.fr', '/sous-titres.fr', 'captions', 'fr']);
    expect(document.getElementById(video?.getAttribute('aria-labelledby') ?? '') ?? host.querySelector('h2')).not.toBeNull();
    expect(host.querySelector('details')?.textContent).toContain('Ce que l’on voit');
  });

  it('plays a recording with its transcript', async () => {
    const { host } = await open(AUDIO);
    expect(host.querySelector('audio')?.getAttribute('src')).toBe('/voix.fr');
    expect(host.querySelector('h2')?.textContent).toContain('1:15');
    expect(host.querySelector('details')?.textContent).toContain('Ce que l’on entend');
  });

  it('is done once it was watched until the end', async () => {
    const { end, finished } = await open(VIDEO);
    end([[0, 20], [21, 40]]);
    expect(finished()).toBe(1);
  });

  it('is not done by jumping to the end', async () => {
    const { end, finished } = await open(VIDEO);
    end([[0, 3], [38, 40]]);
    expect(finished()).toBe(0);
  });

  it('is done when the person says so, and then says it', async () => {
    const { host, finished } = await open(AUDIO);
    host.querySelector('button')?.click();
    expect(finished()).toBe(1);
    expect((await open(AUDIO, true)).host.querySelector('button')).toBeNull();
  });
});
