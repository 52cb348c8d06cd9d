import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { DayPipe, DurationPipe, EmptyState, ErrorState, GraphqlClient, Icon, LoadingSkeleton, PageHead, PageLanguage, plainText, Sending, Session, Tag, TextPipe } from '@passerelle/platform-web';

import { BeginPathTemplateDocument, PathTemplatesPageDocument, type PathTemplatesPageQuery } from '../generated/graphql.js';
import { OwnAssignments } from './own-assignments.js';

type Template = PathTemplatesPageQuery['pathTemplates'][number];

/** The path templates of the organization, searched by title, family and course; and what the viewer assigned. */
@Component({
  selector: 'pa-path-templates-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe, DurationPipe, EmptyState, ErrorState, Icon, LoadingSkeleton, OwnAssignments, PageHead, RouterLink, Tag, TextPipe],
  templateUrl: './path-templates-page.html',
  styleUrl: '../catalogue/courses-page.css',
})
export class PathTemplatesPage {
  private readonly graphql = inject(GraphqlClient);
  private readonly language = inject(PageLanguage);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly act = new Sending();
  protected readonly writes = this.session.can('path-template:write');
  protected readonly assigns = this.session.can('path-template:assign');
  protected readonly page = this.graphql.query(PathTemplatesPageDocument, () => ({}));
  protected readonly typed = signal('');
  protected readonly heading = $localize`:@@learning.templates.heading:Parcours types`;
  protected readonly lead = $localize`:@@learning.templates.lead:Des étapes écrites une fois, pour un corps d’emploi ou pour tout le personnel, puis attribuées à une personne, à une unité, à un corps d’emploi ou à un rôle.`;
  protected readonly none = $localize`:@@learning.templates.none:Aucun parcours type n’est publié pour le moment`;
  protected readonly noneForWriters = $localize`:@@learning.templates.none.write:Le premier commence par un brouillon, que voient seulement les personnes qui écrivent des parcours types.`;
  protected readonly noMatch = $localize`:@@learning.templates.no-match:Aucun parcours type ne correspond`;
  protected readonly found = computed(() => {
    const words = plainText(this.typed()).split(/\s+/).filter(Boolean);
    return (this.page.value()?.pathTemplates ?? []).filter((template) => {
      const courses = template.inForce?.steps.flatMap(({ courseTitle }) => courseTitle ?? []) ?? [];
      const text = plainText([this.titleOf(template), ...[template.familyTitle ?? [], ...courses].flat().map((part) => this.language.of(part))].join(' '));
      return words.every((word) => text.includes(word));
    });
  });

  protected titleOf({ title, draft }: Template): string {
    return this.language.of(title) || (draft && this.language.of(draft.title)) || $localize`:@@learning.templates.untitled:Sans titre`;
  }

  protected minutesOf(steps: NonNullable<Template['inForce']>['steps']): number {
    return steps.reduce((sum, { durationMinutes }) => sum + durationMinutes, 0);
  }

  protected async begin(): Promise<void> {
    await this.act.run('begin', async (idempotencyKey) => {
      const { beginPathTemplate } = await this.graphql.mutate(BeginPathTemplateDocument, { input: { idempotencyKey } });
      await this.router.navigate(['/parcours-types', beginPathTemplate.id]);
    });
  }
}
