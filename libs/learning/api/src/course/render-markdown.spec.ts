import { renderMarkdown } from './render-markdown.js';

describe('renderMarkdown', () => {
  it('renders what lessons are written with', () => expect(renderMarkdown('## Titre\n\nUn **mot**.')).toBe('<h2>Titre</h2>\n<p>Un <strong>mot</strong>.</p>\n'));
  it.each(['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '[lien](javascript:alert(1))'])('lets nothing run: %s', (text) => {
    const html = renderMarkdown(text);
    expect(html).not.toMatch(/<script|<img|href="javascript/i);
  });
  it('gives table heads their scope', () => expect(renderMarkdown('| A |\n|---|\n| 1 |')).toContain('<th scope="col">A</th>'));
});
