import { GlossaryMarks } from './glossary-marks.js';
import { renderMarkdown } from './render-markdown.js';

const word = (id: string, term: string) => ({ id, term: { fr: term, en: term }, definition: { fr: 'Définition', en: 'Definition' } });
const marks = (...words: ReturnType<typeof word>[]) => new GlossaryMarks(words, 'fr');
const IA = word('ia', 'Intelligence artificielle (IA)');
const BIAS = word('biais', 'Biais');
const AUTOMATION = word('biais-automatisation', 'Biais d’automatisation');

describe('words of the glossary in a text', () => {
  it('are marked where they come first, and only there', () => expect(renderMarkdown('Un biais, deux biais.', marks(BIAS))).toBe('<p>Un <span class="term-biais">biais</span>, deux biais.</p>\n'));
  it('are marked once in all the texts of a lesson', () => {
    const once = marks(BIAS);
    renderMarkdown('Un biais.', once);
    expect(renderMarkdown('Un biais.', once)).toBe('<p>Un biais.</p>\n');
  });
  it('are found in the plural, across a no-break space, and inside emphasis', () => {
    expect(renderMarkdown('Des **outils\u00a0autorisés**.', marks(word('outil', 'Outil autorisé')))).toContain('<strong><span class="term-outil">outils\u00a0autorisés</span></strong>');
  });
  it('are whole words', () => expect(renderMarkdown('Les biaisés.', marks(BIAS))).not.toContain('span'));
  it('are found by their acronym, in capitals', () => expect(renderMarkdown('Il y a là de l’IA.', marks(IA))).toContain('l’<span class="term-ia">IA</span>'));
  it('are not taken for a part of a longer one', () => {
    const html = renderMarkdown('Le biais d’automatisation, puis le biais.', marks(BIAS, AUTOMATION));
    expect(html).toBe('<p>Le <span class="term-biais-automatisation">biais d’automatisation</span>, puis le <span class="term-biais">biais</span>.</p>\n');
  });
  it.each(['## Biais', '[un biais](https://exemple.quebec)', '`biais`', '[x](https://exemple.quebec/biais)'])('are left alone in headings, links, code and addresses: %s', (text) => expect(renderMarkdown(text, marks(BIAS))).not.toContain('span'));
  it('let nothing run', () => expect(renderMarkdown('<span class="term-biais" onclick="x()">biais</span>', marks(BIAS))).not.toMatch(/<span[^>]*onclick/));
});
