import { afterNextRender, ChangeDetectionStrategy, Component, computed, type ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { MINIMUM_REASON } from '@passerelle/competencies-domain';
import { GraphqlClient, Intention } from '@passerelle/platform-web';

import { RevokeEvidenceDocument, type RevokeEvidenceMutation, RevokeEvidenceOnRequestDocument } from '../generated/graphql.js';

let forms = 0;

/** Takes a piece of evidence out of the computation, with a reason that is read beside it. */
@Component({
  selector: 'pa-evidence-revocation',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './evidence-revocation.html',
  styles: `form { display: grid; gap: 8px; max-width: min(560px, 100vw - 96px); white-space: normal; padding: 4px 0 8px; } .pa-input { width: 100%; }`,
})
export class EvidenceRevocation {
  private readonly graphql = inject(GraphqlClient);
  private readonly intention = new Intention();
  readonly evidenceId = input.required<string>();
  /** At the lawful request of the person whom it is about, by whoever answers for it. */
  readonly onRequest = input(false);
  /** It no longer counts; whoever shows it reads it again. */
  readonly revoked = output<void>();
  readonly left = output<void>();
  protected readonly id = `pa-evidence-revocation-${++forms}`;
  protected readonly reason = signal('');
  protected readonly sending = signal(false);
  protected readonly refusal = signal('');
  protected readonly blocked = computed(() => (this.reason().trim().length < MINIMUM_REASON || this.sending() ? 'true' : null));

  private readonly area = viewChild.required<ElementRef<HTMLTextAreaElement>>('area');

  constructor() {
    afterNextRender(() => this.area().nativeElement.focus());
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.sending()) return;
    if (this.reason().trim().length < MINIMUM_REASON) return this.refusal.set($localize`:@@competencies.revoke.short:Dites pourquoi en quelques mots : la raison reste à côté de la preuve.`);
    this.sending.set(true);
    this.refusal.set('');
    try {
      const asked = { input: { idempotencyKey: this.intention.current(), id: this.evidenceId(), reason: this.reason() } };
      const outcome = this.onRequest() ? (await this.graphql.mutate(RevokeEvidenceOnRequestDocument, asked)).revokeEvidenceOnRequest : (await this.graphql.mutate(RevokeEvidenceDocument, asked)).revokeEvidence;
      this.intention.done();
      this.acknowledge(outcome);
    } catch (fault) {
      this.refusal.set(fault instanceof Error ? fault.message : '');
    } finally {
      this.sending.set(false);
    }
  }

  private acknowledge({ __typename }: RevokeEvidenceMutation['revokeEvidence']): void {
    switch (__typename) {
      case 'EvidenceRevoked':
      case 'EvidenceAlreadyRevoked':
        return this.revoked.emit();
      case 'NotYoursToRevoke':
        if (this.onRequest()) return this.refusal.set($localize`:@@competencies.revoke.own:Cette preuve est la vôtre : une autre personne doit répondre à votre demande.`);
        return this.refusal.set($localize`:@@competencies.revoke.not-yours:Cette preuve a été écrite par une autre personne : rien n’a changé. Demandez-lui de la retirer.`);
    }
  }
}
