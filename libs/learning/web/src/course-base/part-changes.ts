import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { compareParts, type CoursePart, type PartContent } from '@passerelle/learning-domain';
import { Tag } from '@passerelle/platform-web';

import { PartDifference } from '../part-difference/part-difference.js';

/** The parts that two wordings of a course do not say alike, each opened on what differs in it. */
@Component({
  selector: 'pa-part-changes',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PartDifference, Tag],
  template: `
    @for (part of changes(); track part.partId) {
      <details>
        <summary>
          @switch (part.change) {
            @case ('added') { <pa-tag kind="proposal" i18n="@@learning.difference.part-added">ajoutée</pa-tag> }
            @case ('removed') { <pa-tag i18n="@@learning.difference.part-removed">retirée</pa-tag> }
            @default { <pa-tag kind="proposal" i18n="@@learning.difference.part-changed">changée</pa-tag> }
          }
          {{ nameOf()(part.partId, part.after ?? part.before) }}
        </summary>
        <pa-part-difference [partId]="part.partId" [before]="part.before" [after]="part.after" [names]="names()" />
      </details>
    } @empty { <p i18n="@@learning.difference.same">Aucune différence.</p> }
  `,
  styles: `
    :host { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; }
    details { border: 1px solid var(--pa-line); border-radius: var(--md-sys-shape-corner-small); background: var(--pa-card); color: var(--md-sys-color-on-surface); }
    summary { padding: 10px 14px; cursor: pointer; overflow-wrap: anywhere; }
    pa-part-difference { display: block; padding: 0 14px 14px; }
  `,
})
export class PartChanges {
  readonly before = input.required<readonly CoursePart[]>();
  readonly after = input.required<readonly CoursePart[]>();
  readonly names = input.required<ReadonlyMap<string, string>>();
  readonly nameOf = input.required<(partId: string, content: PartContent | undefined) => string>();
  protected readonly changes = computed(() => {
    const [was, is] = [this.before(), this.after()].map((parts) => new Map(parts.map(({ partId, content }) => [partId, content])));
    return compareParts(this.before(), this.after()).map((change) => ({ ...change, before: was?.get(change.partId), after: is?.get(change.partId) }));
  });
}
