import { afterNextRender, ChangeDetectionStrategy, Component, type ElementRef, inject, Injector, input, output, viewChildren } from '@angular/core';
import type { BilingualText, Language } from '@passerelle/kernel';
import { blankThing, type FieldShape } from '@passerelle/learning-domain';
import { TextPipe } from '@passerelle/platform-web';

import { BlockHead } from './block-head.js';
import { ENDING_WORDS, fieldWords, isShort, QUIZ_ITEMS, thingWords } from './shape-words.js';
import { freshId, moved, type Surroundings } from './surroundings.js';
import { WrittenText } from './written-text.js';

export type Fields = Readonly<Record<string, unknown>>;
type Thing = Fields & { readonly id: string };
type ListShape = Extract<FieldShape, { readonly holds: 'list' }>;

const NOTHING: BilingualText = { fr: '', en: '' };
const KINDS_OF_FILE: Readonly<Record<string, RegExp>> = { drawing: /^image\//, media: /^(video|audio)\//, captions: /^text\/vtt$/ };

/** The fields of a part as their description says: texts in both languages, choices, numbers, and lists of things that have fields in turn. */
@Component({
  selector: 'pa-shape-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BlockHead, TextPipe, WrittenText],
  templateUrl: './shape-fields.html',
  styleUrl: './shape-fields.css',
})
export class ShapeFields {
  private readonly injector = inject(Injector);
  readonly shapes = input.required<readonly FieldShape[]>();
  readonly value = input.required<Fields>();
  readonly around = input.required<Surroundings>();
  /** Where the fields stand in the part, with a slash at its end unless it is empty. */
  readonly at = input('');
  readonly changed = output<Fields>();
  /** The path of a text of which both languages say the same still. */
  readonly settled = output<string>();
  private readonly adders = viewChildren<ElementRef<HTMLElement>>('adder');
  protected readonly wordsOf = fieldWords;
  protected readonly endings = ENDING_WORDS;
  protected readonly languages: readonly Language[] = ['fr', 'en'];
  protected readonly short = isShort;

  protected text(key: string): BilingualText {
    return (this.value()[key] as BilingualText | null | undefined) ?? NOTHING;
  }

  protected isAbsent(key: string): boolean {
    return this.value()[key] === null;
  }

  protected things(key: string): readonly Thing[] {
    return (this.value()[key] as readonly Thing[] | undefined) ?? [];
  }

  protected thingsWords(key: string) {
    return this.at() === '' && key === 'items' ? QUIZ_ITEMS : thingWords(key);
  }

  /** What a thing of a list says of itself: the gap is named in its text. */
  protected labelOf(key: string, place: number, { id }: Thing): string {
    return key === 'gaps' ? `${this.thingsWords(key).one(place + 1)} [[${id}]]` : this.thingsWords(key).one(place + 1);
  }

  /** Files that may stand there, and the one that does. */
  protected filesFor(holds: string, current: string): readonly string[] {
    const names = this.around().files.filter(({ mediaType }) => KINDS_OF_FILE[holds]?.test(mediaType)).map(({ name }) => name);
    return current && !names.includes(current) ? [...names, current] : names;
  }

  protected sceneWords(place: number): string {
    return thingWords('scenes').one(place + 1);
  }

  protected set(key: string, value: unknown): void {
    this.changed.emit({ ...this.value(), [key]: value });
  }

  protected setFile(key: string, language: Language, name: string): void {
    this.set(key, { ...this.text(key), [language]: name });
  }

  protected setNumber({ key, least, most }: Extract<FieldShape, { readonly holds: 'number' }>, field: HTMLInputElement): void {
    const value = field.valueAsNumber;
    if (Number.isFinite(value)) this.set(key, Math.max(least, Math.min(most, value)));
  }

  protected setEnding(ending: string): void {
    const others = Object.fromEntries(Object.entries(this.value()).filter(([key]) => key !== 'ending'));
    this.changed.emit(ending ? { ...others, ending } : others);
  }

  protected change(key: string, thing: Fields): void {
    this.set(key, this.things(key).map((one) => (one.id === thing['id'] ? thing : one)));
  }

  protected move(key: string, place: number, by: number): void {
    this.set(key, moved(this.things(key), place, by));
  }

  protected add({ key, of }: ListShape): void {
    this.set(key, [...this.things(key), blankThing(of, freshId(key.slice(0, 3)))]);
  }

  protected remove(key: string, id: string, list: number): void {
    this.set(key, this.things(key).filter((one) => one.id !== id));
    // What had the focus is gone.
    afterNextRender(() => this.adders()[list]?.nativeElement.focus(), { injector: this.injector });
  }

  protected listNumber(key: string): number {
    return this.shapes().filter(({ holds }) => holds === 'list').findIndex((shape) => shape.key === key);
  }
}
