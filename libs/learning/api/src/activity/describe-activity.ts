import type { BilingualText } from '@passerelle/kernel';
import type { Activity } from '@passerelle/learning-domain';

import type { GlossaryMarks } from '../course/glossary-marks.js';
import { renderMarkdown } from '../course/render-markdown.js';
import type { DescribedActivity } from './activity.type.js';

export interface Surroundings {
  /** Where the course's drawings are. */
  readonly filesAt: string;
  /** Words of the glossary that the lesson has not used yet, by language. */
  readonly marks: Readonly<Record<keyof BilingualText, GlossaryMarks>>;
}

/** An activity as clients read it: texts rendered. */
export function describeActivity(activity: Activity, { filesAt, marks }: Surroundings): DescribedActivity {
  switch (activity.kind) {
    case 'text':
      return { kind: 'text', id: activity.id, html: { fr: renderMarkdown(activity.markdown.fr, marks.fr), en: renderMarkdown(activity.markdown.en, marks.en) } };
    case 'image':
      return { ...activity, address: { fr: `${filesAt}/${activity.file.fr}`, en: `${filesAt}/${activity.file.en}` } };
    case 'situation':
      return { ...activity, scenes: activity.scenes.map(({ id, text, choices, ending }) => ({ id, html: rendered(text), choices, ending: ending ?? null })) };
    case 'document':
      return { ...activity, passages: activity.passages.map(({ id, text, note }) => ({ id, html: rendered(text), note })) };
    default:
      return activity;
  }
}

/** Both languages of a text as clean HTML. */
export function rendered({ fr, en }: BilingualText): BilingualText {
  return { fr: renderMarkdown(fr), en: renderMarkdown(en) };
}
