import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { REASON_LENGTH } from '@passerelle/learning-domain';
import { EmptyState, ErrorState, type Fault, FieldFault, GraphqlClient, LoadingSkeleton, PageHead, Sending, Session, TextPipe, TypedWords } from '@passerelle/platform-web';

import { AssignPathTemplateDocument, AssignTemplatePageDocument, type PathTargetKind, PathTargetsDocument, type PathTargetsQuery, type RequestObligation } from '../generated/graphql.js';
import { TemplateStepList } from './template-step-list.js';
import { refusalWords, targetKindWords } from './template-words.js';

type Target = PathTargetsQuery['pathTargets'][number];

/** Assigns a template to a person, a unit, a family or a role, with its reason and its last day; a manager, within their team. */
@Component({
  selector: 'pa-assign-template-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, ErrorState, FieldFault, LoadingSkeleton, PageHead, RouterLink, TemplateStepList, TextPipe],
  templateUrl: './assign-template-page.html',
  styles: `
    fieldset { border: 0; padding: 0; min-width: 0; }
    .choice { display: flex; align-items: center; gap: 8px; min-height: 32px; min-width: 0; overflow-wrap: anywhere; }
    .found { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(240px, 100%), 1fr)); gap: 4px 16px; max-height: 320px; overflow-y: auto; }
  `,
})
export class AssignTemplatePage {
  private readonly graphql = inject(GraphqlClient);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly act = new Sending();
  readonly templateId = input.required<string>();
  protected readonly page = this.graphql.query(AssignTemplatePageDocument, () => ({ id: this.templateId() }));
  private readonly plans = this.session.can('path-template:assign-widely');
  /** A planner who also has a team says in whose name they assign. */
  protected readonly bothWays = this.plans && this.session.can('team:read');
  protected readonly forTeam = signal(!this.plans);
  protected readonly kinds: readonly PathTargetKind[] = ['person', 'unit', 'family', 'role'];
  protected readonly kind = signal<PathTargetKind>('person');
  protected readonly typed = new TypedWords();
  protected readonly targets = this.graphql.query(PathTargetsDocument, () => ({ kind: this.kind(), search: this.typed.words(), forTeam: this.forTeam() }));
  /** Whatever is looked for anew, nothing is chosen unseen. */
  protected readonly chosen = linkedSignal<readonly Target[] | undefined, Target | undefined>({ source: () => this.offered(), computation: () => undefined });
  protected readonly offered = computed(() => this.targets.value()?.pathTargets);
  protected readonly searches = computed(() => !this.forTeam() && this.kind() !== 'family');
  protected readonly nothing = computed(() => {
    if (this.offered()?.length !== 0) return '';
    if (!this.searches()) return $localize`:@@learning.assign.none:Rien à choisir ici.`;
    return this.typed.words() ? $localize`:@@learning.assign.no-match:Rien ne porte ce nom.` : $localize`:@@learning.assign.type:Écrivez les premières lettres d’un nom.`;
  });
  protected readonly obligation = signal<RequestObligation>('recommended');
  protected readonly dueOn = signal('');
  protected readonly reason = signal('');
  protected readonly fault = signal<Fault | undefined>(undefined);
  protected readonly kindWords = targetKindWords;
  protected readonly heading = $localize`:@@learning.assign.heading:Attribuer un parcours type`;
  protected readonly lead = $localize`:@@learning.assign.lead:Les étapes paraissent dans le parcours de chaque personne, avec votre nom, la raison et l’échéance. Ce qu’elle sait déjà ne lui est pas redemandé.`;
  protected readonly unpublished = $localize`:@@learning.assign.unpublished:Ce parcours type n’est pas encore publié`;

  protected speakFor(team: boolean): void {
    this.forTeam.set(team);
    this.typed.clear();
  }

  protected look(kind: PathTargetKind): void {
    this.kind.set(kind);
    this.typed.clear();
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.act.refusal.set('');
    this.fault.set(this.missing());
    const target = this.chosen();
    if (this.fault() || !target) return;
    const { kind, employeeId, unitId, familyId, roleTitle } = target;
    const wanted = { templateId: this.templateId(), target: { kind, employeeId, unitId, familyId, roleTitle }, obligation: this.obligation(), dueOn: this.dueOn(), reason: this.reason().trim(), forTeam: this.forTeam() };
    await this.act.run(wanted, async (idempotencyKey) => {
      const { assignPathTemplate } = await this.graphql.mutate(AssignPathTemplateDocument, { input: { idempotencyKey, ...wanted } });
      if (assignPathTemplate.__typename === 'PathTemplateAssigned') await this.router.navigate(['/parcours-types/attributions', assignPathTemplate.id]);
      else if (assignPathTemplate.why === 'DueDateIsPast') this.fault.set({ field: 'due', words: refusalWords(assignPathTemplate.why) });
      else this.fault.set({ field: 'target', words: refusalWords(assignPathTemplate.why) });
    });
  }

  private missing(): Fault<'target' | 'due' | 'reason'> | undefined {
    if (!this.chosen()) return { field: 'target', words: $localize`:@@learning.assign.fault.target:Choisissez à qui l’attribuer.` };
    if (!this.dueOn()) return { field: 'due', words: $localize`:@@learning.assign.fault.due:Donnez une échéance.` };
    return this.reason().trim().length < REASON_LENGTH ? { field: 'reason', words: $localize`:@@learning.assign.fault.reason:Dites pourquoi en quelques mots : les personnes les liront.` } : undefined;
  }
}
