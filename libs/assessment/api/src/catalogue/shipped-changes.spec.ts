import { shippedChanges } from './shipped-changes.js';

const known = (id: string, version: number, hash: string | null) => ({ id, version, hash, document: `${id} v${version}` });
const shipped = (id: string, hash: string) => ({ id, hash, document: `${id} shipped` });
const retire = (document: string) => (document.startsWith('retired') ? null : `retired ${document}`);

describe('what is written so that a copy follows what ships', () => {
  it('is everything at first, then only what changed, each as its next version', () => {
    expect(shippedChanges([], [shipped('a', 'h1')], retire)).toEqual([{ ...shipped('a', 'h1'), version: 1 }]);
    expect(shippedChanges([known('a', 1, 'h1'), known('b', 3, 'h1')], [shipped('a', 'h1'), shipped('b', 'h2')], retire)).toEqual([{ ...shipped('b', 'h2'), version: 4 }]);
  });

  it('withdraws once what ships no more, and takes it back when it ships again', () => {
    const [gone] = shippedChanges([known('a', 1, 'h1')], [], retire);
    expect(gone).toEqual({ id: 'a', version: 2, hash: 'withdrawn h1', document: 'retired a v1' });
    const after = { ...gone!, version: 2 };
    expect(shippedChanges([after], [], retire)).toEqual([]);
    expect(shippedChanges([after], [shipped('a', 'h1')], retire)).toEqual([{ ...shipped('a', 'h1'), version: 3 }]);
  });

  it('leaves what the organization wrote itself', () => {
    expect(shippedChanges([known('a', 2, null), known('own', 1, null)], [shipped('a', 'h9')], retire)).toEqual([]);
  });
});
