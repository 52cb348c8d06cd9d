import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { PageLanguage, Suppressed, Tag, TextPipe } from '@passerelle/platform-web';

import type { DraftStateFragment } from '../generated/graphql.js';
import { competencyFieldWords, differenceWords, frameworkFaultWords, indicatorWords } from './framework-words.js';

/** What a draft of the framework changes, whom it concerns, and what keeps it from being published. */
@Component({
  selector: 'pa-framework-difference',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Suppressed, Tag, TextPipe],
  template: `
    @if (draft().faults.length > 0) {
      <div class="pa-notice"><b i18n="@@competencies.framework.faults">À corriger avant de publier</b>
        <ul>@for (fault of draft().faults; track $index) { <li>{{ faultOf(fault) }}</li> }</ul></div>
    }
    <ul class="rows">
      @for (difference of draft().differences; track $index) {
        <li>
          <pa-tag>{{ words(difference.kind) }}</pa-tag>{{ ' ' }}<b>{{ names(difference.from) || names(difference.to) }}</b>@if (difference.from.length > 0 && difference.to.length > 0 && difference.kind !== 'changed') { → <b>{{ names(difference.to) }}</b> }
          @if (difference.fields.length > 0) { <p class="pa-caption">{{ fieldsOf(difference) }}</p> }
          @for (indicator of difference.indicators; track $index) { <p class="pa-caption"><ng-container i18n="@@competencies.framework.indicator.of">{{ indicatorOf(indicator) }} :</ng-container>{{ ' ' }}@if (indicator.before; as before) { <del>{{ before | text }}</del>{{ ' ' }} } @if (indicator.after; as after) { <ins>{{ after | text }}</ins> }</p> }
        </li>
      } @empty { <li class="pa-quiet" i18n="@@competencies.framework.no-difference">Aucune compétence ne change.</li> }
    </ul>
    <h3 i18n="@@competencies.framework.concerned">Qui est concerné</h3>
    @if (draft().families.length > 0) {
      <p class="pa-caption" i18n="@@competencies.framework.concerned.help">Les corps d’emploi dont le profil demande une de ces compétences, avec le nombre de personnes que montre la carte.</p>
      <ul class="rows">
        @for (concerned of draft().families; track concerned.family.id) {
          <li><b>{{ concerned.family.title | text }}</b>{{ ' ' }}@if (concerned.family.people.suppressed) { <pa-suppressed /> } @else { <span class="pa-number">{{ concerned.family.people.count }}</span> }
            <p class="pa-caption">{{ names(concerned.competencies) }}</p></li>
        }
      </ul>
    } @else { <p class="pa-quiet" i18n="@@competencies.framework.nobody">Aucun profil ne demande ces compétences.</p> }
  `,
  styles: `.rows > li { padding: 6px 0; border-top: 1px solid var(--pa-line); overflow-wrap: anywhere; } .pa-notice ul { list-style: disc; padding-inline-start: 20px; } ins { font-weight: 600; text-decoration: none; } h3 { margin-top: 16px; }`,
})
export class FrameworkDifference {
  private readonly language = inject(PageLanguage);
  readonly draft = input.required<DraftStateFragment>();
  /** What each competency is called, of both versions. */
  readonly titles = input.required<ReadonlyMap<string, { readonly fr: string; readonly en: string }>>();
  protected readonly words = differenceWords;
  protected readonly indicatorOf = indicatorWords;

  protected names(competencies: readonly { readonly title: { readonly fr: string; readonly en: string } }[]): string {
    return new Intl.ListFormat(this.language.current, { type: 'unit' }).format(competencies.map(({ title }) => this.language.of(title)));
  }

  protected fieldsOf({ fields }: DraftStateFragment['differences'][number]): string {
    return fields.map(competencyFieldWords).join(', ');
  }

  protected faultOf({ kind, competencyId }: DraftStateFragment['faults'][number]): string {
    const title = this.titles().get(competencyId ?? '');
    return frameworkFaultWords(kind, (title && this.language.of(title)) || competencyId || '');
  }
}
