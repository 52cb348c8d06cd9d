import type { BilingualText } from '@passerelle/kernel';

import { textsOf } from '../item/check-item.js';
import type { Item } from '../item/item.js';
import type { BankFault } from './lint-bank.js';
import { plain } from './wording-faults.js';

/** French runs a fifth longer than English; beyond these ratios of lengths something is missing on one side. */
const RATIOS = { least: 0.6, most: 2 } as const;
/** Shorter than this, in characters, lengths say nothing. */
const SHORT = 40;
/** Fewer words than this may be the same in both: a name, a figure. */
const FEW_WORDS = 4;

/** Where the two languages do not have the same shape: what a program can see of « saying the same »; the rest is read by a person. */
export function languageFaults({ id, content, explanation, source }: Item): readonly BankFault[] {
  const bodies = [...textsOf(content), explanation];
  const untranslated = [...bodies, source].filter(isUntranslated).map((text): BankFault => ({ kind: 'NotTranslated', item: id, text: text.fr }));
  return [...untranslated, ...bodies.filter((text) => !isUntranslated(text)).flatMap((text) => shapeFaults(text).map((kind): BankFault => ({ kind, item: id, text: text.fr })))];
}

function isUntranslated({ fr, en }: BilingualText): boolean {
  return plain(fr) === plain(en) && plain(fr).split(' ').length >= FEW_WORDS;
}

function shapeFaults({ fr, en }: BilingualText): readonly ('FiguresDiffer' | 'SentencesDiffer' | 'LengthsDiffer')[] {
  const ratio = fr.trim().length / Math.max(1, en.trim().length);
  const isLong = Math.max(fr.length, en.length) >= SHORT;
  return [
    ...(figuresOf(fr) === figuresOf(en) ? [] : ['FiguresDiffer' as const]),
    ...(Math.abs(sentencesOf(fr) - sentencesOf(en)) > 1 || questionsIn(fr) !== questionsIn(en) ? ['SentencesDiffer' as const] : []),
    ...(isLong && (ratio < RATIOS.least || ratio > RATIOS.most) ? ['LengthsDiffer' as const] : []),
  ];
}

/** The figures of a text, whatever stands between their digits: « 1 000 » and “1,000” are one. */
function figuresOf(text: string): string {
  return (text.match(/\d+(?:[\s\u00a0\u202f.,]\d+)*/gu) ?? []).map((figure) => figure.replace(/\D/gu, '')).toSorted().join(' ');
}

/** Ends of sentences, also those that a quotation closes: a space comes before « » » and none before “””. */
function sentencesOf(text: string): number {
  return text.match(/[.!?…](?=[\s”’)]|$)/gu)?.length ?? 0;
}

function questionsIn(text: string): number {
  return text.match(/\?/gu)?.length ?? 0;
}
