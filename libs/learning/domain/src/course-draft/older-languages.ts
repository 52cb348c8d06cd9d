import type { Language } from '@passerelle/kernel';

import type { PartContent, PartKind } from './course-part.js';
import { textsOf } from './texts-of.js';

/** For each text that one language says in newer words than the other, the language that is behind. */
export type OlderLanguages = Readonly<Record<string, Language>>;

/**
 * Which language is behind after a change. Words that change in one language leave the other behind, unless it was the
 * other that was behind: then both say the same again. Words that change in both, texts that are gone, and those that
 * somebody declares to say the same still (`settled`) leave nothing behind. An empty text is missing, not behind.
 */
export function olderLanguages(kind: PartKind, before: PartContent | undefined, after: PartContent, older: OlderLanguages, settled: readonly string[] = []): OlderLanguages {
  const known = new Map((before ? textsOf(kind, before) : []).map(({ path, text }) => [path, text]));
  return Object.fromEntries(
    textsOf(kind, after).flatMap(({ path, text }): readonly (readonly [string, Language])[] => {
      const was = known.get(path);
      if (!was || settled.includes(path) || !text.fr.trim() || !text.en.trim()) return [];
      const [fr, en] = [was.fr !== text.fr, was.en !== text.en];
      const behind = fr === en ? (fr ? undefined : older[path]) : afterOne(fr ? 'fr' : 'en', older[path], was.fr.trim() !== '' && was.en.trim() !== '');
      return behind ? [[path, behind]] : [];
    }),
  );
}

/** @param both whether both languages said something: words written for the first time catch up, and leave nothing behind */
function afterOne(changed: Language, behind: Language | undefined, both: boolean): Language | undefined {
  if (behind === changed || !both) return undefined;
  return changed === 'fr' ? 'en' : 'fr';
}
