import MarkdownIt, { type Token } from 'markdown-it';
import sanitize from 'sanitize-html';

import type { GlossaryMarks } from './glossary-marks.js';

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });

markdown.core.ruler.push('glossary', ({ tokens, env, Token: Made }) => {
  const { marks } = env as { readonly marks?: GlossaryMarks };
  if (!marks) return;
  const make = (text: Token) => marks.cut(text.content).flatMap(({ words, termId }) => {
    const piece = Object.assign(new Made('text', '', 0), { content: words, level: text.level });
    return termId ? [Object.assign(new Made('term_open', 'span', 1), { attrs: [['class', `term-${termId}`]] }), piece, new Made('term_close', 'span', -1)] : [piece];
  });
  tokens.forEach((block, place) => {
    if (block.children && tokens[place - 1]?.type !== 'heading_open') block.children = markTexts(block.children, make);
  });
});

/** Replaces the texts of a line that are not inside a link. */
function markTexts(tokens: readonly Token[], make: (text: Token) => readonly Token[]): Token[] {
  let links = 0;
  return tokens.flatMap((token) => {
    if (token.type === 'link_open' || token.type === 'link_close') links += token.nesting;
    return token.type === 'text' && links === 0 ? make(token) : [token];
  });
}

/** What a lesson may hold once rendered; whatever else was written is dropped. */
const ALLOWED: sanitize.IOptions = {
  allowedTags: ['h2', 'h3', 'h4', 'p', 'ul', 'ol', 'li', 'strong', 'em', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'a', 'code', 'pre', 'hr', 'br', 'span'],
  allowedAttributes: { a: ['href'], th: ['scope'] },
  allowedClasses: { span: ['term-*'] },
  allowedSchemes: ['https'],
  transformTags: { h1: 'h2' },
};

/**
 * A lesson's text as clean HTML.
 * @param marks the glossary's words still to be marked: each stands in a `span` of class `term-<id>`
 */
export function renderMarkdown(text: string, marks?: GlossaryMarks): string {
  return sanitize(markdown.render(text, { marks }).replaceAll('<th>', '<th scope="col">'), ALLOWED);
}
