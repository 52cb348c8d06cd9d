import { TypedWords } from './typed-words.js';

const type = (typed: TypedWords, value: string) => typed.typed({ target: { value } } as unknown as Event);

describe('TypedWords', () => {
  it('looks for what is there once one stops typing, without the spaces around it', async () => {
    const typed = new TypedWords();
    type(typed, 'cot');
    type(typed, ' côté ');
    expect(typed.words()).toBe('');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(typed.words()).toBe('côté');
  });
});
