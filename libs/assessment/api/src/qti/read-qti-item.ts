import type { ItemBeingWritten, ItemParameters, Question } from '@passerelle/assessment-domain';
import type { BilingualText, CompetencyId, Language, MisconceptionId, TaskKindId } from '@passerelle/kernel';

import { CONFUSIONS, EXPLANATION, IDEA_NAME, idOf, MISCONCEPTION, OUTCOMES, SOURCE } from './qti-names.js';
import { allNamed, readXml, UnreadableXml, wordsOf, type XmlElement } from './xml.js';

/** What a file says of an item, its texts in one language. */
export interface QtiItem extends Pick<ItemBeingWritten, 'content' | 'explanation' | 'source' | 'ideas' | 'family'> {
  readonly identifier: string;
  readonly language: Language;
  /** Null of an item that another program wrote. */
  readonly competency: CompetencyId | null;
  readonly task: TaskKindId | null;
  readonly level: ItemBeingWritten['level'] | null;
  readonly parameters: ItemParameters | null;
}

const LEVELS = [1, 2, 3, 4, 5] as const;
const NO_IDEA = '' as MisconceptionId;
const INTERACTIONS: readonly string[] = ['qti-choice-interaction', 'qti-order-interaction', 'qti-match-interaction'];

/**
 * Reads a QTI 3 assessment item.
 * @throws UnreadableXml with what is not read in it
 */
export function readQtiItem(text: string): QtiItem {
  const root = readXml(text);
  const { identifier } = root.attributes;
  if (root.name !== 'qti-assessment-item' || !identifier) throw new UnreadableXml('NotAnItem');
  const language: Language = (root.attributes['xml:lang'] ?? 'fr').toLowerCase().startsWith('en') ? 'en' : 'fr';
  const say = (words: string): BilingualText => ({ fr: language === 'fr' ? words : '', en: language === 'en' ? words : '' });
  const outcomes = new Map(allNamed(root, 'qti-outcome-declaration').map((one) => [one.attributes['identifier'], allNamed(one, 'qti-value').map(wordsOf)[0]]));
  const feedbacks = new Map(allNamed(root, 'qti-modal-feedback').map((one) => [one.attributes['identifier'] ?? '', one]));
  const said = (name: string) => say(feedbackWords(feedbacks.get(name)));
  return {
    identifier, language, content: contentOf(root, say), explanation: said(EXPLANATION), source: said(SOURCE),
    ideas: [...feedbacks].flatMap(([name, one]) => (name.startsWith('IDEA-') ? [{ id: idOf('IDEA', name) as MisconceptionId, name: say(one.attributes[IDEA_NAME] ?? ''), feedback: say(feedbackWords(one)) }] : [])),
    family: outcomes.get(OUTCOMES.family) ?? null, competency: (outcomes.get(OUTCOMES.competency) as CompetencyId | undefined) ?? null, task: (outcomes.get(OUTCOMES.task) as TaskKindId | undefined) ?? null,
    level: LEVELS.find((level) => String(level) === outcomes.get(OUTCOMES.level)) ?? null, parameters: parametersOf(outcomes),
  };
}

function feedbackWords(feedback: XmlElement | undefined): string {
  return feedback ? allNamed(feedback, 'p').map(wordsOf).join('\n') || wordsOf(feedback).trim() : '';
}

function parametersOf(outcomes: ReadonlyMap<string | undefined, string | undefined>): ItemParameters | null {
  const [discrimination, difficulty, guessing] = [OUTCOMES.discrimination, OUTCOMES.difficulty, OUTCOMES.guessing].map((name) => Number(outcomes.get(name) ?? Number.NaN)) as [number, number, number];
  return [discrimination, difficulty, guessing].every(Number.isFinite) ? { discrimination, difficulty, guessing } : null;
}

type Say = (words: string) => BilingualText;

function contentOf(root: XmlElement, say: Say): ItemBeingWritten['content'] {
  const [body] = allNamed(root, 'qti-item-body');
  if (!body) throw new UnreadableXml('NoBody');
  const keys = new Map(allNamed(root, 'qti-response-declaration').map((one) => [one.attributes['identifier'] ?? '', allNamed(one, 'qti-correct-response').flatMap((key) => allNamed(key, 'qti-value').map(wordsOf))]));
  const unknown = interactionsIn(body).find(({ name }) => !INTERACTIONS.includes(name));
  if (unknown) throw new UnreadableXml('FormUnknown', unknown.name);
  const asked = interactionsIn(body).map((one) => ({ response: one.attributes['response-identifier'] ?? '', question: questionOf(one, keys.get(one.attributes['response-identifier'] ?? '') ?? [], say) }));
  const [first] = asked;
  if (!first) throw new UnreadableXml('NoInteraction');
  if (asked.length === 1 && first.response === 'RESPONSE') return withStem(first.question, body, say);
  const situation = allNamed(body, 'div').find(({ attributes }) => attributes['class'] === 'situation');
  return { kind: 'situation', situation: say(situation ? wordsOf(situation) : stemOf(body)), questions: asked.map(({ response, question }) => ({ id: idOf('RESPONSE', response), content: question })) };
}

function interactionsIn(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : child.name.endsWith('-interaction') ? [child] : interactionsIn(child)));
}

/** Other programs write the question beside the interaction, and no prompt. */
function withStem(question: Question, body: XmlElement, say: Say): Question {
  return question.question.fr || question.question.en ? question : { ...question, question: say(stemOf(body)) };
}

function stemOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : child.name.endsWith('-interaction') ? '' : stemOf(child))).join('').trim();
}

function questionOf(interaction: XmlElement, key: readonly string[], say: Say): Question {
  const [prompt] = allNamed(interaction, 'qti-prompt');
  const question = say(prompt ? wordsOf(prompt) : '');
  const choices = allNamed(interaction, 'qti-simple-choice');
  if (interaction.name === 'qti-order-interaction') {
    const steps = choices.map((one) => ({ id: idOf('S', nameIn(one)), text: say(wordsOf(one)) }));
    const order = key.map((name) => idOf('S', name));
    return { kind: 'ordering', question, steps: steps.toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id)), reversals: confusionsOf(interaction).map(([earlier, later, misconception]) => ({ earlier, later, misconception })) };
  }
  if (interaction.name === 'qti-match-interaction') return matchingOf(interaction, key, question, say);
  return {
    kind: interaction.attributes['max-choices'] === '1' ? 'single' : 'multiple', question,
    choices: choices.map((one) => {
      const said = { id: idOf('C', nameIn(one)), text: say(wordsOf(one)) };
      return key.includes(nameIn(one)) ? { ...said, correct: true } : { ...said, correct: false, misconception: (one.attributes[MISCONCEPTION] as MisconceptionId | undefined) ?? NO_IDEA };
    }),
  };
}

/** A pair takes the name of its left side; right sides that go with none are lures. */
function matchingOf(interaction: XmlElement, key: readonly string[], question: BilingualText, say: Say): Question {
  const [lefts = [], rights = []] = allNamed(interaction, 'qti-simple-match-set').map((set) => allNamed(set, 'qti-simple-associable-choice'));
  const pairing = new Map(key.map((pair) => pair.trim().split(/\s+/) as [string, string]));
  const pairs = lefts.flatMap((left) => {
    const right = rights.find((one) => nameIn(one) === pairing.get(nameIn(left)));
    return right ? [{ id: idOf('L', nameIn(left)), left: say(wordsOf(left)), right: say(wordsOf(right)) }] : [];
  });
  if (pairs.length < lefts.length) throw new UnreadableXml('PairsUnclear');
  const taken = new Set(pairing.values());
  return { kind: 'matching', question, pairs, lures: rights.filter((one) => !taken.has(nameIn(one))).map((one) => ({ id: idOf('R', nameIn(one)), text: say(wordsOf(one)) })), confusions: confusionsOf(interaction).map(([left, right, misconception]) => ({ left, right, misconception })) };
}

function confusionsOf({ attributes }: XmlElement): readonly (readonly [string, string, MisconceptionId])[] {
  return (attributes[CONFUSIONS] ?? '').split(';').flatMap((one) => {
    const [first, second, idea] = one.trim().split(' ');
    return first && second && idea ? [[first, second, idea as MisconceptionId] as const] : [];
  });
}

function nameIn({ attributes }: XmlElement): string {
  const name = attributes['identifier'];
  if (!name) throw new UnreadableXml('ChoiceWithoutIdentifier');
  return name;
}
