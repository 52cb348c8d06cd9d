import { computed, type Signal } from '@angular/core';
import { keptText } from '@passerelle/platform-web';

/** What is typed of a certificate before it is sent; days as the browser writes them. */
export interface CertificateTyped {
  readonly name: string;
  readonly issuer: string;
  readonly obtainedOn: string;
  readonly expiresOn: string;
  readonly number: string;
  readonly link: string;
  readonly level: string;
  readonly basis: string;
}

const NOTHING: CertificateTyped = { name: '', issuer: '', obtainedOn: '', expiresOn: '', number: '', link: '', level: '', basis: '' };

/** A certificate being typed; it survives a reload and a change of language. */
export interface CertificateDraft {
  readonly typed: Signal<CertificateTyped>;
  set(changes: Partial<CertificateTyped>): void;
  forget(): void;
}

export function certificateDraft(competencyId: () => string): CertificateDraft {
  const kept = keptText(() => `certificate.${competencyId()}`);
  const typed = computed(() => ({ ...NOTHING, ...read(kept.value()) }));
  return { typed, set: (changes) => kept.set(JSON.stringify({ ...typed(), ...changes })), forget: () => kept.forget() };
}

function read(text: string): Partial<CertificateTyped> {
  try {
    return JSON.parse(text || '{}') as Partial<CertificateTyped>;
  } catch {
    return {};
  }
}
