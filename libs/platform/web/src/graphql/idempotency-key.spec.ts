import { Intention } from './idempotency-key.js';

describe('Intention', () => {
  it('keeps its key while the same thing is sent, until the server has answered', () => {
    const intention = new Intention();
    const first = intention.current({ id: 1 });
    expect(intention.current({ id: 1 })).toBe(first);
    intention.done();
    expect(intention.current({ id: 1 })).not.toBe(first);
  });

  it('is another one for another thing, even where the first had no answer: the server would answer for the first again', () => {
    const intention = new Intention();
    const first = intention.current({ id: 1 });
    expect(intention.current({ id: 2 })).not.toBe(first);
  });
});
