import * as fc from 'fast-check';

import { Archive, UnreadableArchive } from './archive.js';
import { writeArchive } from './write-archive.js';

const refusal = async (work: () => unknown) => {
  try {
    await work();
    return 'accepted';
  } catch (cause) {
    return cause instanceof UnreadableArchive ? cause.kind : cause;
  }
};
const one = (content: Buffer | string) => writeArchive(new Map([['part.xml', content]]));

describe('an archive', () => {
  it('gives back what was put in it, packed or not', () =>
    fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), fc.constantFrom('a.png', 'a.md'), async (bytes, name) => {
      const archive = new Archive(await writeArchive(new Map<string, Uint8Array | string>([[name, bytes], ['é.txt', 'é']])));
      expect(archive.names).toEqual([name, 'é.txt']);
      expect(await archive.whole(name, 2000)).toEqual(Buffer.from(bytes));
    }), { numRuns: 20 }));

  it('is the same bytes for the same files', async () => expect(await one('a')).toEqual(await one('a')));

  it('breaks no character between two pieces', async () => {
    const words = 'é€😀'.repeat(60_000);
    let text = '';
    for await (const piece of new Archive(await one(words)).text('part.xml', 1 << 20)) text += piece;
    expect(text).toBe(words);
  });

  it('is not unpacked further than it may, whatever it says of itself', async () => {
    const bomb = await one(Buffer.alloc(30 << 20));
    const directory = bomb.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bomb.writeUInt32LE(10, directory + 24);
    expect(await refusal(() => new Archive(bomb).whole('part.xml', 1 << 20))).toBe('TooLarge');
  });

  it('is refused when it is cut, or none', async () => {
    const whole = await one('a'.repeat(1000));
    expect(await refusal(() => new Archive(whole.subarray(0, whole.length - 40)))).toBe('Broken');
    expect(await refusal(() => new Archive(Buffer.from('PK')))).toBe('Broken');
    expect(await refusal(() => new Archive(whole).whole('other.xml', 10))).toBe('Broken');
  });
});
