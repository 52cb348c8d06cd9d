import { MARKS, type TextMark, withMark } from './text-mark.js';

const mark = (name: TextMark['name']) => MARKS.find((one) => one.name === name)!;

describe('withMark', () => {
  it('goes around what is selected, and leaves it selected', () => {
    const marked = withMark(mark('strong'), 'un mot ici', 3, 6);
    expect(marked.text).toBe('un **mot** ici');
    expect(marked.text.slice(marked.from, marked.to)).toBe('mot');
  });

  it('comes off what already carries it', () => expect(withMark(mark('strong'), 'un **mot** ici', 3, 10).text).toBe('un mot ici'));

  it('goes in front of each line that is touched, and comes off them all', () => {
    const listed = withMark(mark('list'), 'titre\nun\ndeux', 7, 12);
    expect(listed.text).toBe('titre\n- un\n- deux');
    expect(withMark(mark('list'), listed.text, listed.from, listed.to).text).toBe('titre\nun\ndeux');
  });

  it('says where a link leads', () => expect(withMark(mark('link'), 'la page', 3, 7).text).toBe('la [page](https://)'));
});
