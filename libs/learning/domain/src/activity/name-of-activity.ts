import type { BilingualText } from '@passerelle/kernel';

import type { Activity } from './activity.js';

/** Characters of a text that has no heading that stand for it. */
const OPENING = 80;

/** What an activity is called where it is listed: its title, its question, or the heading of its text. */
export function nameOfActivity(activity: Activity): BilingualText {
  switch (activity.kind) {
    case 'text':
      return { fr: headingOf(activity.markdown.fr), en: headingOf(activity.markdown.en) };
    case 'image':
      return activity.caption;
    case 'choice':
      return activity.question;
    case 'ordering':
    case 'matching':
    case 'gaps':
    case 'handIn':
      return activity.instruction;
    case 'situation':
    case 'document':
    case 'video':
    case 'audio':
      return activity.title;
    case 'note':
      return activity.prompt;
  }
}

/** The first heading of a Markdown text, or how it opens. */
function headingOf(markdown: string): string {
  const heading = /^#{1,4}\s+(.+)$/m.exec(markdown)?.[1];
  const words = (heading ?? markdown).replace(/[*_`>#[\]]/g, '').replace(/\s+/g, ' ').trim();
  return words.length > OPENING ? `${words.slice(0, words.lastIndexOf(' ', OPENING))}…` : words;
}
