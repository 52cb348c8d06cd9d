import type { ItemId, MisconceptionId } from '@passerelle/kernel';

import type { SingleQuestion } from '../item/content.js';
import { anItem, aSingle } from '../item/item.builder.js';
import type { Item, Misconception } from '../item/item.js';
import { lintBank } from './lint-bank.js';

const misconception = 'croire-sur-parole' as MisconceptionId;
const NAMED: readonly Misconception[] = [{ id: misconception, competency: anItem().competency, name: { fr: 'Croire sur parole', en: 'Taking it at its word' }, feedback: { fr: 'Vérifiez.', en: 'Check it.' } }];
const FRENCH = ['Vous relisez la source citée avant d’envoyer', 'Vous envoyez le texte puisque l’outil est fiable', 'Vous demandez à l’outil s’il est bien certain', 'Vous comptez les fautes de la première page'];
const ENGLISH = ['You read the source it quotes before sending', 'You send the text, since the tool is reliable', 'You ask the tool whether it is quite certain', 'You count the mistakes on the first page'];

/** Ten questions whose right choice goes round the four places; levels go round too. */
function items(over: (at: number) => Partial<SingleQuestion> = () => ({})): readonly Item[] {
  return Array.from({ length: 20 }, (_, at) => anItem({
    id: `question-${at}` as ItemId,
    level: ((at % 5) + 1) as Item['level'],
    explanation: { fr: 'La source dit ce qui est vrai, non le résumé.', en: 'The source says what is true, not the summary.' },
    source: { fr: 'Guide', en: 'Guide' },
    content: aSingle({ question: { fr: `Que faites-vous du résumé numéro ${at}\u202f?`, en: `What do you do with summary number ${at}?` }, choices: FRENCH.map((fr, place) => choice(fr, ENGLISH[place]!, place, place === at % 4)), ...over(at) }),
  }));
}

function choice(fr: string, en: string, place: number, correct: boolean): SingleQuestion['choices'][number] {
  const said = { id: `${place}`, text: { fr, en } };
  return correct ? { ...said, correct } : { ...said, correct, misconception };
}

function kinds(some: readonly Item[], misconceptions = NAMED, fewest = 20): readonly string[] {
  return [...new Set(lintBank({ items: some, misconceptions }, fewest).map(({ kind }) => kind))];
}

describe('lintBank', () => {
  it('finds nothing in a sound bank', () => {
    expect(lintBank({ items: items(), misconceptions: NAMED }, 20)).toEqual([]);
  });

  it('sees a right choice that stands out by its length, in one language too', () => {
    const long = items((at) => (at === 3 ? { choices: FRENCH.map((fr, place) => choice(fr, place === 3 ? `${ENGLISH[3]} and go on to the second` : ENGLISH[place]!, place, place === 3)) } : {}));
    expect(lintBank({ items: long, misconceptions: NAMED }, 20)).toEqual([{ kind: 'KeyLongest', item: 'question-3', language: 'en' }]);
    const short = items((at) => (at === 3 ? { choices: FRENCH.map((fr, place) => choice(place === 3 ? 'Vous la relisez' : fr, place === 3 ? 'You read it' : ENGLISH[place]!, place, place === 3)) } : {}));
    expect(kinds(short)).toEqual(['KeyShortest']);
  });

  it('sees that the longest choice is right too often over the bank', () => {
    const longest = FRENCH.indexOf(FRENCH.toSorted((a, b) => b.length - a.length)[0]!);
    const biased = items(() => ({ choices: FRENCH.map((fr, place) => choice(fr, ENGLISH[place]!, place, place === longest)) }));
    expect(kinds(biased)).toEqual(expect.arrayContaining(['LongestIsOftenRight', 'PlaceIsOftenRight']));
  });

  it('sees that one place is right too often', () => {
    const first = items((at) => ({ choices: FRENCH.map((fr, place) => choice(fr, ENGLISH[place]!, place, place === (at < 14 ? 0 : at % 4))) }));
    expect(lintBank({ items: first, misconceptions: NAMED }, 20)).toEqual([expect.objectContaining({ kind: 'PlaceIsOftenRight', place: 1 })]);
  });

  it('sees questions with several right choices that all have as many', () => {
    const multiple = items().map((item) => ({ ...item, parameters: { ...item.parameters, guessing: 0.1 }, content: { ...(item.content as SingleQuestion), kind: 'multiple' as const } }));
    expect(kinds(multiple)).toEqual(['NumberRightIsAlike']);
  });

  it.each([
    ['Toutes ces réponses', 'All of the above'], ['Aucune de ces réponses', 'None of these'], ['Les réponses a et b', 'Both a and b'], ['Tout ce qui précède', 'All of these answers'],
  ])('sees « %s » and “%s”', (fr, en) => {
    const about = items((at) => (at === 0 ? { choices: [...FRENCH.slice(0, 3).map((text, place) => choice(text, ENGLISH[place]!, place, place === 0)), choice(fr, en, 3, false)] } : {}));
    expect(lintBank({ items: about, misconceptions: NAMED }, 20).map((fault) => ('language' in fault ? [fault.kind, fault.language] : fault.kind))).toEqual([['AllOfTheAbove', 'fr'], ['AllOfTheAbove', 'en']]);
  });

  it('lets a choice speak of all of a thing', () => {
    const all = items((at) => (at === 0 ? { choices: [...FRENCH.slice(0, 3).map((text, place) => choice(text, ENGLISH[place]!, place, place === 0)), choice('Vous effacez toutes les pages du dossier', 'You delete all the pages of the file', 3, false)] } : {}));
    expect(kinds(all)).toEqual([]);
  });

  it('sees that the languages do not say the same', () => {
    const question = (fr: string, en: string) => kinds(items((at) => (at === 0 ? { question: { fr, en } } : {})));
    expect(question('Le dossier compte 1\u202f250 pages\u00a0: que faire\u202f?', 'The file has 1,250 pages: what do you do?')).toEqual([]);
    expect(question('Le dossier compte 1\u202f250 pages\u00a0: que faire\u202f?', 'The file has 1,520 pages: what do you do?')).toEqual(['FiguresDiffer']);
    expect(question('Un outil résume un dossier. Que faites-vous\u202f?', 'A tool sums up a file and that is that.')).toEqual(['SentencesDiffer']);
    expect(question('Le texte dit\u00a0: «\u00a0Il pleut. Il neige.\u00a0» Il ajoute\u00a0: «\u00a0Il vente.\u00a0» Et puis.', 'The text says: “It rains. It snows.” It adds: “It blows.” And then.')).toEqual([]);
    expect(question('Un outil résume un dossier d’appel pour vous\u202f?', 'Un outil résume un dossier d’appel pour vous?')).toEqual(['NotTranslated']);
    expect(question('Un outil résume pour vous un dossier d’appel fort long, que vous n’avez pas lu\u202f?', 'A summary of a file?')).toEqual(['LengthsDiffer']);
  });

  it.each([
    ['Que dire de l\'outil', 'What of it'], ['Il dit « oui »', 'It says “yes”'], ['Quand\u00a0: maintenant ?', 'When: now?'], ['Un taux de 5 %', 'A rate of 5%'], ['Quand: maintenant', 'When: now'], ['Bien', 'It is done : well'], ['Bien', '« Well »'],
  ])('sees that « %s » or “%s” is not how the language is written', (fr, en) => {
    expect(lintBank({ items: items().map((item, at) => (at === 0 ? { ...item, source: { fr, en } } : item)), misconceptions: NAMED }, 20)).toEqual([expect.objectContaining({ kind: 'Typography', item: 'question-0' })]);
  });

  it('lets be what is well written: no-break spaces, times, addresses', () => {
    const source = { fr: 'À 10:30, il dit\u00a0: «\u00a0Est-ce 5\u00a0%\u202f?\u00a0» (https://exemple.ca)', en: 'At 10:30 it says: “Is it 5%?” (https://example.ca)' };
    expect(lintBank({ items: items().map((item) => ({ ...item, source })), misconceptions: NAMED }, 20)).toEqual([]);
  });

  it('sees items and questions twice, and choices that say the same', () => {
    const [first] = items();
    expect(kinds([...items(), first!])).toEqual(['ItemTwice']);
    expect(kinds([...items(), { ...first!, id: 'copie' as ItemId }])).toEqual(['QuestionsAlike']);
    expect(kinds(items((at) => (at === 0 ? { choices: [...FRENCH.slice(0, 3).map((text, place) => choice(text, ENGLISH[place]!, place, place === 0)), choice(`${FRENCH[1]}.`, ENGLISH[3]!, 3, false)] } : {})))).toEqual(expect.arrayContaining(['ChoicesAlike']));
  });

  it('sees holes: too few questions, a level without any', () => {
    expect(lintBank({ items: items().filter(({ level }) => level !== 4), misconceptions: NAMED }, 20)).toEqual([{ kind: 'ItemsTooFew', competency: 'verifier-texte-ia', count: 16 }, { kind: 'LevelEmpty', competency: 'verifier-texte-ia', level: 4 }]);
    expect(kinds(items().map((item) => ({ ...item, status: item.level === 4 ? ('retired' as const) : item.status })))).toEqual(['ItemsTooFew', 'LevelEmpty']);
  });

  it('sees misconceptions without words, twice, or that nothing points at, and faults of an item', () => {
    const other = { ...NAMED[0]!, id: 'autre' as MisconceptionId };
    expect(kinds(items(), [...NAMED, other])).toEqual(['MisconceptionUnused']);
    expect(kinds(items(), [...NAMED, NAMED[0]!])).toEqual(['MisconceptionTwice']);
    expect(kinds(items(), [{ ...NAMED[0]!, name: { fr: '', en: '' } }])).toEqual(['MisconceptionUnsaid']);
    expect(kinds(items(), [])).toEqual(['MisconceptionUnknown']);
  });
});
