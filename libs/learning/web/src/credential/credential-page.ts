import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DayPipe, DurationPipe, ErrorState, GraphqlClient, GraphqlFailure, Icon, Intention, LoadingSkeleton, newIdempotencyKey, PageHead, PageLanguage, TextPipe } from '@passerelle/platform-web';

import { ChooseCredentialVerificationDocument, type CredentialFieldsFragment, CredentialPageDocument, IssueCredentialDocument } from '../generated/graphql.js';

/** The attestation of a course, as it is printed; its holder decides whether its code may be verified. */
@Component({
  selector: 'pa-credential-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe, DurationPipe, ErrorState, Icon, LoadingSkeleton, PageHead, RouterLink, TextPipe],
  templateUrl: './credential-page.html',
  styleUrl: './credential-page.css',
})
export class CredentialPage {
  private readonly graphql = inject(GraphqlClient);
  private readonly document = inject(DOCUMENT);
  private readonly language = inject(PageLanguage);
  private readonly intention = new Intention();
  readonly courseId = input.required<string>();
  protected readonly page = this.graphql.query(CredentialPageDocument, () => ({ id: this.courseId() }));
  protected readonly course = computed(() => this.page.value()?.course);
  protected readonly credential = linkedSignal<CredentialFieldsFragment | null | undefined>(() => this.course()?.enrolment?.credential);
  /** Everything is behind: an attestation may be asked for. */
  protected readonly earned = computed(() => this.course()?.enrolment?.minutesLeft === 0);
  protected readonly failure = signal<GraphqlFailure | undefined>(undefined);
  protected readonly said = signal('');
  protected readonly heading = $localize`:@@learning.credential.none:Attestation`;
  /** Where anybody verifies it. */
  protected readonly address = computed(() => new URL(`/${this.language.current}/verifier/${this.credential()?.code ?? ''}`, this.document.location.origin).href);

  protected print(): void {
    this.document.defaultView?.print();
  }

  protected async ask(): Promise<void> {
    const enrolmentId = this.course()?.enrolment?.id;
    if (enrolmentId === undefined) return;
    await this.attempt(async () => {
      const { issueCredential } = await this.graphql.mutate(IssueCredentialDocument, { input: { idempotencyKey: this.intention.current(), enrolmentId } });
      this.intention.done();
      if (issueCredential.__typename === 'CredentialIssued') this.credential.set(issueCredential.credential);
      else this.page.reload();
    });
  }

  protected async show(id: string, verifiable: boolean): Promise<void> {
    await this.attempt(async () => {
      const { chooseCredentialVerification } = await this.graphql.mutate(ChooseCredentialVerificationDocument, { input: { idempotencyKey: newIdempotencyKey(), id, verifiable } });
      this.credential.set(chooseCredentialVerification.credential);
      this.said.set(verifiable ? $localize`:@@learning.credential.shown:Quiconque a le code peut de nouveau vérifier l’attestation.` : $localize`:@@learning.credential.hidden:Plus personne ne peut vérifier l’attestation : son code répond qu’elle n’existe pas.`);
    });
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.failure.set(undefined);
    try {
      await work();
    } catch (fault) {
      this.failure.set(GraphqlFailure.of(fault));
    }
  }
}
