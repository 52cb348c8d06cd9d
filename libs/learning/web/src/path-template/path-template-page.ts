import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { BilingualField, ConfirmDialog, DayPipe, ErrorState, GraphqlClient, GraphqlFailure, Intention, LoadingSkeleton, newIdempotencyKey, PageHead, PageLanguage, PublicationForm, Session, type SyncState, SyncStatus, TextPipe } from '@passerelle/platform-web';

import { DiscardPathTemplateDraftDocument, PathTemplateChoicesDocument, PathTemplatePageDocument, type PathTemplatePageQuery, PublishPathTemplateDocument, SavePathTemplateDraftDocument, type SavePathTemplateDraftInput, type TemplateDraftShownFragment } from '../generated/graphql.js';
import { quoted } from '../path/path-words.js';
import { OwnAssignments } from './own-assignments.js';
import { TemplateStepList } from './template-step-list.js';
import { TemplateSteps } from './template-steps.js';
import { faultWords } from './template-words.js';

type Content = Pick<TemplateDraftShownFragment, 'title' | 'familyId' | 'steps'>;
/** Failures after which what was sent may be kept all the same. */
const MAYBE_KEPT: ReadonlySet<string> = new Set(['network', 'unexpected']);

const EMPTY: Content = { title: { fr: '', en: '' }, familyId: null, steps: [] };

/** A path template: its steps, its versions, whom the viewer assigned it to; for whoever writes it, its draft, kept as one goes. */
@Component({
  selector: 'pa-path-template-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BilingualField, DayPipe, ErrorState, LoadingSkeleton, OwnAssignments, PageHead, PublicationForm, RouterLink, SyncStatus, TemplateStepList, TemplateSteps, TextPipe],
  templateUrl: './path-template-page.html',
  styles: `.faults { list-style: disc; padding-inline-start: 20px; } select { max-width: 100%; } li { overflow-wrap: anywhere; }`,
})
export class PathTemplatePage {
  private readonly graphql = inject(GraphqlClient);
  private readonly language = inject(PageLanguage);
  private readonly confirm = inject(ConfirmDialog);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly publication = new Intention();
  /** What is being kept: a change waits for the one before it. */
  private keeping = Promise.resolve();
  /** What was sent without an answer: sent again, as it was, before anything that follows it. */
  private unanswered: SavePathTemplateDraftInput | undefined;
  readonly templateId = input.required<string>();
  protected readonly writes = this.session.can('path-template:write');
  protected readonly assigns = this.session.can('path-template:assign');
  protected readonly page = this.graphql.query(PathTemplatePageDocument, () => ({ id: this.templateId() }));
  protected readonly choices = this.graphql.query(PathTemplateChoicesDocument, () => (this.writes ? {} : undefined));
  protected readonly draft = linkedSignal<TemplateDraftShownFragment | null>(() => this.page.value()?.pathTemplate.draft ?? null);
  protected readonly content = linkedSignal<Content>(() => contentOf(this.page.value()?.pathTemplate));
  protected readonly saved = signal<Date | undefined>(undefined);
  protected readonly state = signal<SyncState>('saved');
  protected readonly notice = signal('');
  protected readonly said = signal('');
  protected readonly titleLegend = $localize`:@@learning.templates.title:Titre`;
  protected readonly draftLead = $localize`:@@learning.templates.draft.lead:Publier ne change le parcours de personne : chaque attribution garde sa version jusqu’à ce qu’on y applique la nouvelle.`;
  protected readonly title = computed(() => this.language.of(this.content().title) || $localize`:@@learning.templates.untitled:Sans titre`);
  protected readonly over = computed(() => {
    const version = this.page.value()?.pathTemplate.inForce?.version ?? 0;
    if (this.draft()) return $localize`:@@learning.templates.over.draft:Brouillon de la version ${version + 1}:version:`;
    return $localize`:@@learning.templates.over:Parcours type, version ${version}:version: en vigueur`;
  });

  protected faultOf({ kind, courseId }: TemplateDraftShownFragment['faults'][number]): string {
    const title = this.content().steps.find((step) => step.courseId === courseId)?.courseTitle;
    return faultWords(kind, title ? quoted(title, this.language) : (courseId ?? ''));
  }

  protected set(change: Partial<Content>): Promise<void> {
    this.content.update((content) => ({ ...content, ...change }));
    this.keeping = this.keeping.then(() => this.keep());
    return this.keeping;
  }

  /** Saves as one goes, one after the other; a draft that somebody else changed meanwhile is never overwritten. */
  private async keep(): Promise<void> {
    this.state.set('sending');
    this.notice.set('');
    this.said.set('');
    try {
      if (this.unanswered && !(await this.send(this.unanswered))) return;
      if (!(await this.send(this.written()))) return;
      this.state.set('saved');
      this.saved.set(new Date());
    } catch (fault) {
      this.refuse(fault);
    }
  }

  private written(): SavePathTemplateDraftInput {
    const { title, familyId, steps } = this.content();
    return {
      idempotencyKey: newIdempotencyKey(),
      id: this.templateId(),
      readAt: this.draft()?.updatedAt ?? null,
      title: { fr: title.fr, en: title.en },
      familyId: familyId ?? null,
      steps: steps.map(({ courseId, obligation, note }) => ({ courseId, obligation, note: { fr: note.fr, en: note.en } })),
    };
  }

  /** @returns whether it was kept: not where somebody else changed the draft meanwhile */
  private async send(input: SavePathTemplateDraftInput): Promise<boolean> {
    this.unanswered = input;
    const { savePathTemplateDraft } = await this.graphql.mutate(SavePathTemplateDraftDocument, { input }).catch((fault: unknown) => {
      // What the server refused, it would refuse again.
      if (!MAYBE_KEPT.has(GraphqlFailure.of(fault).kind)) this.unanswered = undefined;
      throw fault;
    });
    this.unanswered = undefined;
    if (savePathTemplateDraft.__typename === 'PathTemplateDraftSaved') {
      this.draft.set(savePathTemplateDraft.draft ?? null);
      return true;
    }
    this.state.set('refused');
    this.notice.set($localize`:@@learning.templates.conflict:Ce brouillon a changé pendant que vous écriviez. Rien n’a été écrasé : rechargez la page pour voir l’autre version, vos derniers mots restent affichés ici.`);
    return false;
  }

  protected async publish(rationale: { readonly fr: string; readonly en: string }): Promise<void> {
    const sure = await this.confirm.ask({
      heading: $localize`:@@learning.templates.publish.heading:Publier cette version ?`,
      text: $localize`:@@learning.templates.publish.text:Elle ne pourra plus être modifiée. Le parcours de personne ne change : qui a attribué ce parcours type voit la différence avant de l’appliquer.`,
      confirm: $localize`:@@learning.templates.publish.confirm:Publier`,
    });
    // What is still on its way to be kept is part of it.
    await this.keeping;
    const draft = this.draft();
    if (!sure || !draft) return;
    try {
      const { publishPathTemplate } = await this.graphql.mutate(PublishPathTemplateDocument, { input: { idempotencyKey: this.publication.current({ at: draft.updatedAt, rationale }), id: this.templateId(), readAt: draft.updatedAt, rationale } });
      this.publication.done();
      if (publishPathTemplate.__typename !== 'PathTemplatePublished') this.notice.set($localize`:@@learning.templates.publish.changed:Ce brouillon a changé depuis que vous l’avez lu : rien n’a été publié. Rechargez la page et relisez-le.`);
      else {
        this.saved.set(undefined);
        // What is written before the page is read again begins the next draft.
        this.draft.set(null);
        this.said.set($localize`:@@learning.templates.published:La version ${publishPathTemplate.version}:version: est publiée.`);
        this.page.reload();
      }
    } catch (fault) {
      this.refuse(fault);
    }
  }

  protected async discard(): Promise<void> {
    const sure = await this.confirm.ask({
      heading: $localize`:@@learning.templates.discard.heading:Jeter ce brouillon ?`,
      text: $localize`:@@learning.templates.discard.text:Ce qui est publié reste. Le brouillon ne pourra pas être retrouvé.`,
      confirm: $localize`:@@learning.templates.discard:Jeter le brouillon`,
    });
    if (!sure) return;
    try {
      const { discardPathTemplateDraft } = await this.graphql.mutate(DiscardPathTemplateDraftDocument, { input: { idempotencyKey: newIdempotencyKey(), id: this.templateId() } });
      this.saved.set(undefined);
      if (discardPathTemplateDraft.removed) await this.router.navigate(['/parcours-types']);
      else {
        this.draft.set(null);
        this.page.reload();
      }
    } catch (fault) {
      this.refuse(fault);
    }
  }

  private refuse(fault: unknown): void {
    this.state.set('refused');
    this.notice.set(fault instanceof Error ? fault.message : '');
  }
}

/** What one writes from: the draft, else the version in force. */
function contentOf(template: PathTemplatePageQuery['pathTemplate'] | undefined): Content {
  if (template?.draft) return template.draft;
  return template?.inForce ? { title: template.inForce.title, familyId: template.familyId ?? null, steps: template.inForce.steps } : EMPTY;
}
