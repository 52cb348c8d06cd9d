import MarkdownIt from 'markdown-it';
import sanitize from 'sanitize-html';

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });

/** What a lesson may hold once rendered; whatever else was written is dropped. */
const ALLOWED: sanitize.IOptions = {
  allowedTags: ['h2', 'h3', 'h4', 'p', 'ul', 'ol', 'li', 'strong', 'em', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'a', 'code', 'pre', 'hr', 'br'],
  allowedAttributes: { a: ['href'], th: ['scope'] },
  allowedSchemes: ['https'],
  transformTags: { h1: 'h2' },
};

/** A lesson's text as clean HTML. */
export function renderMarkdown(text: string): string {
  return sanitize(markdown.render(text).replaceAll('<th>', '<th scope="col">'), ALLOWED);
}
