import { captionFaults, type Course, lessonsOf } from '@passerelle/learning-domain';

import type { ShippedMedia } from './load-courses.js';

const LANGUAGES = ['fr', 'en'] as const;

/** What is wrong with the files that a course's films and recordings name: absent, of another kind than it says, captions that do not fit. */
export function mediaFilesFaults(course: Course, media: Readonly<Record<string, ShippedMedia>>): readonly string[] {
  return lessonsOf(course).flatMap(({ activities }) =>
    activities.flatMap((activity) => {
      if (activity.kind !== 'video' && activity.kind !== 'audio') return [];
      return LANGUAGES.flatMap((language) => [
        ...kindFaults(activity.kind, activity.file[language], media),
        ...(activity.kind === 'video' ? captionsFaults(activity.captions[language], activity.durationSeconds, media) : []),
      ]).map((fault) => `${activity.kind} ${activity.id}: ${fault}`);
    }),
  );
}

function kindFaults(kind: 'video' | 'audio', name: string, media: Readonly<Record<string, ShippedMedia>>): readonly string[] {
  const found = media[name];
  if (!found) return [`${name} is not there, or is no film nor recording by its content`];
  return found.mediaType.startsWith(`${kind}/`) ? [] : [`${name} is ${found.mediaType} by its content`];
}

function captionsFaults(name: string, durationSeconds: number, media: Readonly<Record<string, ShippedMedia>>): readonly string[] {
  const found = media[name];
  if (found?.mediaType !== 'text/vtt') return [`${name} is not there, or holds no captions`];
  return captionFaults(found.bytes.toString('utf8'), durationSeconds).map((fault) => `${name} ${fault}`);
}
