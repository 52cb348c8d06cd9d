import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type CertificateFault, checkCertificate, MINIMUM_WORDS } from '@passerelle/competencies-domain';
import { ErrorState, type Fault, FieldFault, GraphqlClient, Intention, LoadingSkeleton, PageHead, PageLanguage, TextPipe } from '@passerelle/platform-web';

import { AskValidationPageDocument, DeclareCertificateDocument, type DeclareCertificateMutation } from '../generated/graphql.js';
import { certificateDraft, type CertificateTyped } from './certificate-draft.js';
import { certificateFaultWords } from './certificate-words.js';
import { type AttachedFile, FileAttachment } from './file-attachment.js';
import { OwnRequests } from './own-requests.js';
import { noManagerWords } from './validation-words.js';

/** Declares a certificate of another body, for one’s manager to read and confirm what it shows. */
@Component({
  selector: 'pa-declare-certificate-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorState, FieldFault, FileAttachment, LoadingSkeleton, OwnRequests, PageHead, RouterLink, TextPipe],
  templateUrl: './declare-certificate-page.html',
  styleUrl: './validation.css',
})
export class DeclareCertificatePage {
  private readonly graphql = inject(GraphqlClient);
  private readonly language = inject(PageLanguage);
  private readonly intention = new Intention();
  readonly competencyId = input.required<string>();
  protected readonly page = this.graphql.query(AskValidationPageDocument, () => ({ id: this.competencyId() }));
  protected readonly competency = computed(() => this.page.value()?.competency);
  protected readonly heading = computed(() => { const competency = this.competency(); return competency ? this.language.of(competency.title) : ''; });
  protected readonly over = $localize`:@@competencies.certificate.declare:Déclarer une attestation externe`;
  protected readonly manager = computed(() => { const manager = this.page.value()?.myManager; return manager ? `${manager.firstName} ${manager.lastName}` : ''; });
  protected readonly requests = computed(() => (this.page.value()?.myValidationRequests ?? []).filter(({ competency, subject }) => competency.id === this.competencyId() && subject === 'certificate'));
  private readonly draft = certificateDraft(() => this.competencyId());
  protected readonly typed = this.draft.typed;
  protected readonly file = signal<AttachedFile | undefined>(undefined);
  protected readonly sending = signal(false);
  protected readonly refusal = signal('');
  protected readonly off = signal(false);
  protected readonly today = new Date().toLocaleDateString('en-CA');
  protected readonly fault = signal<Fault | undefined>(undefined);
  protected readonly blocked = computed(() => (this.sending() ? 'true' : null));

  protected type(field: keyof CertificateTyped, { target }: Event): void {
    this.draft.set({ [field]: (target as HTMLInputElement).value });
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.sending()) return;
    this.fault.set(this.missing());
    this.refusal.set(this.fault() ? '' : this.faultWords());
    if (this.fault() || this.refusal()) return;
    this.sending.set(true);
    const { name, issuer, obtainedOn, expiresOn, number, link, level, basis } = this.typed();
    const certificate = { name, issuer, obtainedOn, expiresOn: expiresOn || null, number: number.trim() || null, link: link.trim() || null, level: Number(level), basis };
    try {
      const { declareCertificate } = await this.graphql.mutate(DeclareCertificateDocument, { input: { idempotencyKey: this.intention.current(), competencyId: this.competencyId(), fileId: this.file()?.id ?? null, ...certificate } });
      this.intention.done();
      this.acknowledge(declareCertificate);
    } catch (fault) {
      this.refusal.set(fault instanceof Error ? fault.message : '');
    } finally {
      this.sending.set(false);
    }
  }

  /** The first field, in the order of the page, without which the manager could not read anything. */
  private missing(): Fault<'name' | 'issuer' | 'obtainedOn' | 'level' | 'basis'> | undefined {
    const { name, issuer, obtainedOn, level, basis } = this.typed();
    if (name.trim().length < 2) return { field: 'name', words: $localize`:@@competencies.certificate.missing.name:Donnez le nom de l’attestation.` };
    if (issuer.trim().length < 2) return { field: 'issuer', words: $localize`:@@competencies.certificate.missing.issuer:Dites quel organisme l’a délivrée.` };
    if (!obtainedOn) return { field: 'obtainedOn', words: $localize`:@@competencies.certificate.missing.obtained:Donnez le jour où vous l’avez obtenue.` };
    if (!level) return { field: 'level', words: $localize`:@@competencies.certificate.missing.level:Choisissez le niveau qu’elle montre.` };
    return basis.trim().length < MINIMUM_WORDS ? { field: 'basis', words: $localize`:@@competencies.certificate.missing.basis:Dites en quelques mots ce qui, dans l’attestation, montre ce niveau.` } : undefined;
  }

  /** The rules of the server, said before anything is sent. */
  private faultWords(): string {
    const { obtainedOn, expiresOn, link } = this.typed();
    const fault = checkCertificate({ obtainedOn, expiresOn: expiresOn || null, link: link.trim() || null }, this.file() !== undefined, this.today);
    return fault ? certificateFaultWords(fault) : '';
  }

  private acknowledge(outcome: DeclareCertificateMutation['declareCertificate']): void {
    switch (outcome.__typename) {
      case 'ValidationAsked':
      case 'ValidationAlreadyWaiting':
        this.draft.forget();
        this.file.set(undefined);
        return this.page.reload();
      case 'CertificateRefused':
        return this.refusal.set(certificateFaultWords(outcome.fault satisfies CertificateFault));
      case 'ProfilingIsOff':
        return this.off.set(true);
      case 'NoManager':
        return this.refusal.set(noManagerWords());
    }
  }
}
