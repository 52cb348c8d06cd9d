import { type Item, type ItemContent, type Misconception, misconceptionsOf, type Question } from '@passerelle/assessment-domain';
import type { Language } from '@passerelle/kernel';

import { CONFUSIONS, EXPLANATION, FEEDBACK, IDEA_NAME, ITEM_NAMESPACE, MISCONCEPTION, nameOf, OUTCOMES, SOURCE } from './qti-names.js';
import { writeXml, xml, type XmlElement } from './xml.js';

/** A question of a content, with the name of its response. */
interface Asked {
  readonly response: string;
  readonly question: Question;
}

/** An item as a QTI 3 assessment item, in one language. */
export function writeQtiItem(item: Item, ideas: readonly Misconception[], language: Language): string {
  const asked = askedOf(item.content);
  const named = new Set(misconceptionsOf(item.content));
  return writeXml(xml('qti-assessment-item', {
    xmlns: ITEM_NAMESPACE, identifier: item.id, title: item.id, adaptive: 'false', 'time-dependent': 'false', 'xml:lang': language, 'tool-name': 'Passerelle', 'tool-version': '1',
  },
  ...asked.map(declarationOf),
  xml('qti-outcome-declaration', { identifier: 'SCORE', cardinality: 'single', 'base-type': 'float' }, defaultOf('0')),
  xml('qti-outcome-declaration', { identifier: FEEDBACK, cardinality: 'multiple', 'base-type': 'identifier' }),
  ...outcomesOf(item),
  bodyOf(item.content, asked, language),
  xml('qti-response-processing', {}, scoring(asked), xml('qti-set-outcome-value', { identifier: FEEDBACK }, xml('qti-multiple', {}, base('identifier', EXPLANATION), base('identifier', SOURCE))), ...asked.flatMap(blaming)),
  ...ideas.filter(({ id }) => named.has(id)).map(({ id, name, feedback }) => feedbackOf(nameOf('IDEA', id), feedback[language], { [IDEA_NAME]: name[language] })),
  feedbackOf(EXPLANATION, item.explanation[language]),
  feedbackOf(SOURCE, item.source[language]),
  ));
}

function askedOf(content: ItemContent): readonly Asked[] {
  return content.kind === 'situation' ? content.questions.map(({ id, content: question }) => ({ response: nameOf('RESPONSE', id), question })) : [{ response: 'RESPONSE', question: content }];
}

function declarationOf({ response, question }: Asked): XmlElement {
  const values = keyOf(question).map((value) => xml('qti-value', {}, value));
  return xml('qti-response-declaration', { identifier: response, cardinality: question.kind === 'single' ? 'single' : question.kind === 'ordering' ? 'ordered' : 'multiple', 'base-type': question.kind === 'matching' ? 'directedPair' : 'identifier' }, xml('qti-correct-response', {}, ...values));
}

function keyOf(question: Question): readonly string[] {
  switch (question.kind) {
    case 'single': case 'multiple': return question.choices.filter(({ correct }) => correct).map(({ id }) => nameOf('C', id));
    case 'ordering': return question.steps.map(({ id }) => nameOf('S', id));
    case 'matching': return question.pairs.map(({ id }) => `${nameOf('L', id)} ${nameOf('R', id)}`);
  }
}

function outcomesOf({ competency, task, family, level, parameters }: Item): readonly XmlElement[] {
  const outcome = (identifier: string, type: string, value: string) => xml('qti-outcome-declaration', { identifier, cardinality: 'single', 'base-type': type }, defaultOf(value));
  return [
    outcome(OUTCOMES.competency, 'string', competency), outcome(OUTCOMES.task, 'string', task), ...(family === null ? [] : [outcome(OUTCOMES.family, 'string', family)]), outcome(OUTCOMES.level, 'integer', String(level)),
    outcome(OUTCOMES.discrimination, 'float', String(parameters.discrimination)), outcome(OUTCOMES.difficulty, 'float', String(parameters.difficulty)), outcome(OUTCOMES.guessing, 'float', String(parameters.guessing)),
  ];
}

function bodyOf(content: ItemContent, asked: readonly Asked[], language: Language): XmlElement {
  const situation = content.kind === 'situation' ? [xml('div', { class: 'situation' }, xml('p', {}, content.situation[language]))] : [];
  return xml('qti-item-body', {}, ...situation, ...asked.map((one) => xml('div', { class: 'question' }, interactionOf(one, language))));
}

function interactionOf({ response, question }: Asked, language: Language): XmlElement {
  const prompt = xml('qti-prompt', {}, question.question[language]);
  const about = { 'response-identifier': response, shuffle: 'true' };
  switch (question.kind) {
    case 'single': case 'multiple': return xml('qti-choice-interaction', { ...about, 'max-choices': question.kind === 'single' ? '1' : '0' }, prompt, ...question.choices.map((choice) => xml('qti-simple-choice', { identifier: nameOf('C', choice.id), ...(choice.correct ? {} : { [MISCONCEPTION]: choice.misconception }) }, choice.text[language])));
    case 'ordering': return xml('qti-order-interaction', { ...about, [CONFUSIONS]: question.reversals.map(({ earlier, later, misconception }) => `${earlier} ${later} ${misconception}`).join('; ') }, prompt, ...question.steps.map(({ id, text }) => xml('qti-simple-choice', { identifier: nameOf('S', id) }, text[language])));
    case 'matching': return xml('qti-match-interaction', { ...about, 'max-associations': '0', [CONFUSIONS]: question.confusions.map(({ left, right, misconception }) => `${left} ${right} ${misconception}`).join('; ') }, prompt,
      xml('qti-simple-match-set', {}, ...question.pairs.map(({ id, left }) => xml('qti-simple-associable-choice', { identifier: nameOf('L', id), 'match-max': '1' }, left[language]))),
      xml('qti-simple-match-set', {}, ...[...question.pairs.map(({ id, right }) => ({ id, text: right })), ...question.lures].map(({ id, text }) => xml('qti-simple-associable-choice', { identifier: nameOf('R', id), 'match-max': '1' }, text[language]))));
  }
}

/** Right when every question is, as the diagnostic counts it. */
function scoring(asked: readonly Asked[]): XmlElement {
  const matches = asked.map(({ response }) => xml('qti-match', {}, xml('qti-variable', { identifier: response }), xml('qti-correct', { identifier: response })));
  return xml('qti-response-condition', {},
    xml('qti-response-if', {}, xml('qti-and', {}, ...matches), xml('qti-set-outcome-value', { identifier: 'SCORE' }, base('float', '1'))),
    xml('qti-response-else', {}, xml('qti-set-outcome-value', { identifier: 'SCORE' }, base('float', '0'))));
}

/** A wrong choice shows the feedback of its misconception. */
function blaming({ response, question }: Asked): readonly XmlElement[] {
  if (question.kind !== 'single' && question.kind !== 'multiple') return [];
  return question.choices.flatMap((choice) => (choice.correct ? [] : [xml('qti-response-condition', {}, xml('qti-response-if', {},
    question.kind === 'single' ? xml('qti-match', {}, xml('qti-variable', { identifier: response }), base('identifier', nameOf('C', choice.id))) : xml('qti-member', {}, base('identifier', nameOf('C', choice.id)), xml('qti-variable', { identifier: response })),
    xml('qti-set-outcome-value', { identifier: FEEDBACK }, xml('qti-multiple', {}, xml('qti-variable', { identifier: FEEDBACK }), base('identifier', nameOf('IDEA', choice.misconception))))))]));
}

function feedbackOf(identifier: string, words: string, attributes: XmlElement['attributes'] = {}): XmlElement {
  return xml('qti-modal-feedback', { 'outcome-identifier': FEEDBACK, identifier, 'show-hide': 'show', ...attributes }, xml('qti-content-body', {}, xml('p', {}, words)));
}

function defaultOf(value: string): XmlElement {
  return xml('qti-default-value', {}, xml('qti-value', {}, value));
}

function base(type: string, value: string): XmlElement {
  return xml('qti-base-value', { 'base-type': type }, value);
}
