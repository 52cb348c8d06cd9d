import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ErrorState, type Fault, FieldFault, GraphqlClient, LoadingSkeleton, PageHead, Sending } from '@passerelle/platform-web';

import { type PolicyFault, PolicyPageDocument, PublishPolicyDocument } from '../generated/graphql.js';

interface Written {
  readonly titleFr: string;
  readonly titleEn: string;
  readonly textFr: string;
  readonly textEn: string;
  readonly link: string;
  readonly contact: string;
  readonly inForceOn: string;
}

const BLANK: Written = { titleFr: '', titleEn: '', textFr: '', textEn: '', link: '', contact: '', inForceOn: '' };

/** Writes a policy, or its next version, in both languages, and publishes it. */
@Component({
  selector: 'pa-write-policy-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ErrorState, FieldFault, LoadingSkeleton, PageHead, RouterLink],
  templateUrl: './write-policy-page.html',
  styles: `form { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; } .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(320px, 100%), 1fr)); gap: 16px; } textarea { resize: vertical; }`,
})
export class WritePolicyPage {
  private readonly graphql = inject(GraphqlClient);
  private readonly router = inject(Router);
  protected readonly act = new Sending();
  /** Absent for a new one. */
  readonly policyId = input<string>();
  protected readonly page = this.graphql.query(PolicyPageDocument, () => {
    const id = this.policyId();
    return id ? { id } : undefined;
  });
  protected readonly before = computed(() => this.page.value()?.policy);
  protected readonly isReady = computed(() => !this.policyId() || this.before() !== undefined);
  protected readonly written = linkedSignal<Written>(() => {
    const before = this.before();
    return before ? { titleFr: before.title.fr, titleEn: before.title.en, textFr: before.text.fr, textEn: before.text.en, link: before.link ?? '', contact: before.contact, inForceOn: before.inForceOn } : BLANK;
  });
  protected readonly fault = signal<Fault | undefined>(undefined);
  protected readonly heading = computed(() => (this.policyId() ? $localize`:@@tutor.policy.next.heading:Version suivante` : $localize`:@@tutor.policy.new:Nouvelle politique`));
  protected readonly lead = $localize`:@@tutor.policy.write.lead:Ce qui est publié ne change plus : pour corriger, on publie la version suivante. Les titres du texte découpent les passages qui seront cités.`;

  protected write(change: Partial<Written>): void {
    this.written.set({ ...this.written(), ...change });
  }

  protected async publish(): Promise<void> {
    const { titleFr, titleEn, textFr, textEn, link, contact, inForceOn } = this.written();
    this.fault.set(inForceOn ? undefined : this.faultOf('dayUnknown'));
    if (!inForceOn) return;
    const input = { policyId: this.policyId() ?? null, after: this.before()?.versions[0]?.version ?? 0, title: { fr: titleFr, en: titleEn }, text: { fr: textFr, en: textEn }, link: link.trim() || null, contact: contact.trim(), inForceOn };
    await this.act.run(input, async (idempotencyKey) => {
      const { publishPolicy } = await this.graphql.mutate(PublishPolicyDocument, { input: { idempotencyKey, ...input } });
      if (publishPolicy.__typename === 'PolicyPublished') await this.router.navigate(['/politiques', publishPolicy.id]);
      else if (publishPolicy.__typename === 'PolicyFaulty') this.fault.set(this.faultOf(publishPolicy.faults[0] ?? 'titleMissing'));
      else this.act.refusal.set($localize`:@@tutor.policy.moved-on:Quelqu’un a publié une autre version, ou l’a retirée, pendant que vous écriviez. Rien n’est écrasé : copiez votre texte, puis ouvrez la politique de nouveau.`);
    });
  }

  private faultOf(fault: PolicyFault): Fault {
    const { titleFr, textFr } = this.written();
    switch (fault) {
      case 'titleMissing': return { field: titleFr.trim() ? 'titleEn' : 'titleFr', words: $localize`:@@tutor.policy.fault.title:Écrivez le titre dans les deux langues.` };
      case 'textMissing': return { field: textFr.trim() ? 'textEn' : 'textFr', words: $localize`:@@tutor.policy.fault.text:Écrivez le texte dans les deux langues.` };
      case 'textTooLong': return { field: 'textFr', words: $localize`:@@tutor.policy.fault.long:Le texte est trop long.` };
      case 'linkUnknown': return { field: 'link', words: $localize`:@@tutor.policy.fault.link:L’adresse commence par https://.` };
      case 'dayUnknown': return { field: 'day', words: $localize`:@@tutor.policy.fault.day:Choisissez le jour de l’entrée en vigueur.` };
    }
  }
}
