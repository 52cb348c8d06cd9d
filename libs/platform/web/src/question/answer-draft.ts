import { newIdempotencyKey } from '../graphql/idempotency-key.js';

interface Text {
  readonly fr: string;
  readonly en: string;
}

interface Part {
  readonly id: string;
  readonly text: Text;
}

/** One question as it is shown: no key, and names that say nothing. */
export interface AskedPart {
  /** Absent of an item that is one question. */
  readonly id: string | null;
  readonly content:
    | { readonly __typename: 'AssessedChoice'; readonly question: Text; readonly several: boolean; readonly choices: readonly Part[] }
    | { readonly __typename: 'AssessedOrdering'; readonly question: Text; readonly steps: readonly Part[] }
    | { readonly __typename: 'AssessedMatching'; readonly question: Text; readonly lefts: readonly Part[]; readonly rights: readonly Part[] };
}

/** What is asked: one question, or several about one situation. */
export interface AskedItem {
  readonly itemId: string;
  readonly parts: readonly AskedPart[];
}

/** What is sent of one question. */
export interface PartAnswer {
  readonly partId: string | null;
  readonly doesNotKnow: boolean;
  readonly chosen?: string[];
  readonly pairs?: { left: string; right: string }[];
}

/** What is being answered to one question. */
export interface PartDraft {
  readonly doesNotKnow: boolean;
  /** The choices; or the steps, in order. */
  readonly chosen: readonly string[];
  /** The right side of each left one. */
  readonly pairs: Readonly<Record<string, string>>;
}

/** What is being answered to an item, under the key with which it will be sent: another answer is another intention. */
export interface AnswerDraft {
  readonly itemId: string;
  readonly key: string;
  readonly parts: readonly PartDraft[];
}

/** Steps stand as they were shown until they are moved; nothing else is chosen. */
export function anEmptyAnswer({ itemId, parts }: AskedItem): AnswerDraft {
  return { itemId, key: newIdempotencyKey(), parts: parts.map(({ content }) => ({ doesNotKnow: false, chosen: content.__typename === 'AssessedOrdering' ? content.steps.map(({ id }) => id) : [], pairs: {} })) };
}

/** The draft with one question answered otherwise: what is sent next is not what may have been sent before. */
export function changed(draft: AnswerDraft, place: number, part: PartDraft): AnswerDraft {
  return { ...draft, key: newIdempotencyKey(), parts: draft.parts.map((before, at) => (at === place ? part : before)) };
}

/** A right side goes with one left side: choosing it again takes it from where it was. */
export function paired({ pairs, ...draft }: PartDraft, left: string, right: string): PartDraft {
  const others = Object.entries(pairs).filter(([other, taken]) => other !== left && taken !== right);
  return { ...draft, doesNotKnow: false, pairs: Object.fromEntries(right ? [...others, [left, right]] : others) };
}

/** Whether every question has its answer, « je ne sais pas » included. */
export function isComplete({ parts }: AskedItem, draft: AnswerDraft): boolean {
  return parts.every((part, place) => isAnswered(part, draft.parts[place]));
}

/** Whether nothing was answered to any question but that one does not know. */
export function knowsNothing({ parts }: AnswerDraft): boolean {
  return parts.every(({ doesNotKnow }) => doesNotKnow);
}

export function toSend({ parts }: AskedItem, draft: AnswerDraft): PartAnswer[] {
  return parts.map(({ id, content }, place): PartAnswer => {
    const { doesNotKnow, chosen, pairs } = draft.parts[place] ?? { doesNotKnow: true, chosen: [], pairs: {} };
    if (doesNotKnow) return { partId: id, doesNotKnow };
    if (content.__typename === 'AssessedMatching') return { partId: id, doesNotKnow, pairs: Object.entries(pairs).map(([left, right]) => ({ left, right })) };
    return { partId: id, doesNotKnow, chosen: [...chosen] };
  });
}

function isAnswered({ content }: AskedPart, draft: PartDraft | undefined): boolean {
  if (!draft) return false;
  if (draft.doesNotKnow) return true;
  if (content.__typename === 'AssessedMatching') return content.lefts.every(({ id }) => draft.pairs[id] !== undefined);
  return draft.chosen.length > 0;
}

/** What was being answered to this item in this tab, or nothing yet: a reload and a change of language lose nothing. */
export function keptAnswer(place: string, asking: AskedItem): AnswerDraft {
  const kept = JSON.parse(sessionStorage.getItem(place) ?? 'null') as AnswerDraft | null;
  return kept?.itemId === asking.itemId && kept.parts.length === asking.parts.length ? kept : anEmptyAnswer(asking);
}

export function keepAnswer(place: string, draft: AnswerDraft): void {
  sessionStorage.setItem(place, JSON.stringify(draft));
}

export function forgetAnswer(place: string): void {
  sessionStorage.removeItem(place);
}
