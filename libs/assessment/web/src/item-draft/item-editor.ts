import { DecimalPipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { blankContent, blankQuestion, CONTENT_KINDS, ITEM_LEVELS, type ItemBeingWritten, type ItemContent, partIdBeside, type Question, type Situation, startingParameters } from '@passerelle/assessment-domain';
import type { BilingualText, MisconceptionId, TaskKindId } from '@passerelle/kernel';
import { BilingualField, TextPipe } from '@passerelle/platform-web';

import { formatWords } from '../item-bank/item-words.js';
import type { NamedIdea } from './idea-select.js';
import { QuestionEditor } from './question-editor.js';

/** Everything that the author of a question writes, both languages side by side. */
@Component({
  selector: 'pa-item-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BilingualField, DecimalPipe, QuestionEditor, TextPipe],
  templateUrl: './item-editor.html',
  styles: `:host { display: grid; gap: 20px; } .settings { display: grid; grid-template-columns: repeat(auto-fit, minmax(170px, 1fr)); gap: 8px 12px; align-items: end; } h2 { font: var(--pa-title-l); } h3 { font: var(--pa-label); } .idea { display: grid; gap: 8px; }`,
})
export class ItemEditor {
  readonly written = input.required<ItemBeingWritten>();
  /** Those that the bank names for the competency. */
  readonly known = input.required<readonly NamedIdea[]>();
  readonly taskKinds = input.required<readonly NamedIdea[]>();
  readonly changed = output<ItemBeingWritten>();
  protected readonly levels = ITEM_LEVELS;
  protected readonly formats = CONTENT_KINDS;
  protected readonly questionFormats = CONTENT_KINDS.filter((kind) => kind !== 'situation');
  protected readonly formatWords = formatWords;
  protected readonly situationLegend = $localize`:@@assessment.editor.situation:La situation, que toutes les questions partagent`;
  protected readonly explanationLegend = $localize`:@@assessment.editor.explanation:Explication : pourquoi la bonne réponse est bonne`;
  protected readonly sourceLegend = $localize`:@@assessment.editor.source:Source : la loi, le guide, la page de formation`;
  protected readonly nameLegend = $localize`:@@assessment.editor.idea.name:Nom de l’idée fausse`;
  protected readonly feedbackLegend = $localize`:@@assessment.editor.idea.feedback:Ce qu’il faut dire à qui la tient`;
  protected readonly ideas = computed<readonly NamedIdea[]>(() => [...this.known(), ...this.written().ideas]);
  protected readonly situation = computed(() => { const { content } = this.written(); return content.kind === 'situation' ? content : undefined; });
  protected readonly question = computed(() => { const { content } = this.written(); return content.kind === 'situation' ? undefined : content; });
  protected readonly argued = computed(() => startingParameters(this.written().level, this.written().content));

  protected put(over: Partial<ItemBeingWritten>): void {
    this.changed.emit({ ...this.written(), ...over });
  }

  protected setLevel(value: string): void {
    const level = ITEM_LEVELS.find((one) => String(one) === value);
    if (level) this.put({ level });
  }

  protected setTask(value: string): void {
    this.put({ task: value as TaskKindId });
  }

  protected setFamily(value: string): void {
    const family = value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 80);
    this.put({ family: family || null });
  }

  /** Words of the question go along; choices do where both formats have some. */
  protected setFormat(value: string): void {
    const kind = CONTENT_KINDS.find((one) => one === value);
    if (kind) this.put({ content: inFormat(this.written().content, kind) });
  }

  protected setPart(situation: Situation, place: number, content: Question): void {
    this.put({ content: { ...situation, questions: situation.questions.map((part, at) => (at === place ? { ...part, content } : part)) } });
  }

  protected setPartFormat(situation: Situation, place: number, value: string): void {
    const [kind, part] = [this.questionFormats.find((one) => one === value), situation.questions[place]];
    if (kind && part) this.setPart(situation, place, questionIn(part.content, kind));
  }

  protected addPart(situation: Situation): void {
    const id = partIdBeside(situation.questions.map((part) => part.id), 'q');
    this.put({ content: { ...situation, questions: [...situation.questions, { id, content: blankQuestion('single') }] } });
  }

  protected removePart(situation: Situation, place: number): void {
    this.put({ content: { ...situation, questions: situation.questions.filter((_, at) => at !== place) } });
  }

  protected addIdea(): void {
    const nothing = { fr: '', en: '' };
    this.put({ ideas: [...this.written().ideas, { id: `organisme-${crypto.randomUUID().slice(0, 8)}` as MisconceptionId, name: nothing, feedback: nothing }] });
  }

  protected sayIdea(place: number, over: { readonly name?: BilingualText; readonly feedback?: BilingualText }): void {
    this.put({ ideas: this.written().ideas.map((idea, at) => (at === place ? { ...idea, ...over } : idea)) });
  }

  protected removeIdea(place: number): void {
    this.put({ ideas: this.written().ideas.filter((_, at) => at !== place) });
  }
}

function inFormat(content: ItemContent, kind: ItemContent['kind']): ItemContent {
  if (content.kind === kind) return content;
  if (kind === 'situation') return { ...(blankContent(kind) as Situation), situation: content.kind === 'situation' ? content.situation : content.question };
  if (content.kind !== 'situation') return questionIn(content, kind);
  return { ...blankQuestion(kind), question: content.situation };
}

function questionIn(content: Question, kind: Question['kind']): Question {
  if ((content.kind === 'single' || content.kind === 'multiple') && (kind === 'single' || kind === 'multiple')) return { ...content, kind };
  return { ...blankQuestion(kind), question: content.question };
}
