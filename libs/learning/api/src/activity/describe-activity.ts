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
      return { ...activity, address: addressOf(activity.file, filesAt) };
    case 'video':
      return { ...activity, address: mediaAddressOf(activity.file, filesAt), captions: addressOf(activity.captions, filesAt), transcript: rendered(activity.transcript) };
    case 'audio':
      return { ...activity, address: mediaAddressOf(activity.file, filesAt), transcript: rendered(activity.transcript) };
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

function addressOf({ fr, en }: BilingualText, filesAt: string): BilingualText {
  return { fr: `${filesAt}/${fr}`, en: `${filesAt}/${en}` };
}

/** A film is asked for in pieces, which a service worker does not give: it is told to let these requests through. */
function mediaAddressOf(file: BilingualText, filesAt: string): BilingualText {
  const { fr, en } = addressOf(file, filesAt);
  return { fr: `${fr}?ngsw-bypass`, en: `${en}?ngsw-bypass` };
}
