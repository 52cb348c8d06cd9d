import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { DayPipe } from '@passerelle/platform-web';

import type { ValidationFieldsFragment } from '../generated/graphql.js';

/** A certificate of another body, as its holder declares it. */
@Component({
  selector: 'pa-declared-certificate',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayPipe],
  template: `
    <dl>
      <div><dt i18n="@@competencies.certificate.name">Attestation</dt><dd>{{ certificate().name }}</dd></div>
      <div><dt i18n="@@competencies.certificate.issuer">Délivrée par</dt><dd>{{ certificate().issuer }}</dd></div>
      <div><dt i18n="@@competencies.certificate.obtained">Obtenue le</dt><dd>{{ certificate().obtainedOn | day }}</dd></div>
      <div><dt i18n="@@competencies.certificate.expires">Valide jusqu’au</dt><dd>@if (certificate().expiresOn; as last) { {{ last | day }} } @else { <ng-container i18n="@@competencies.certificate.no-end">sans échéance</ng-container> }</dd></div>
      @if (certificate().number; as number) { <div><dt i18n="@@competencies.certificate.number">Numéro</dt><dd>{{ number }}</dd></div> }
      @if (certificate().link; as link) { <div><dt i18n="@@competencies.certificate.link">Vérification</dt><dd><a class="pa-link" [href]="link" target="_blank" rel="noopener noreferrer">{{ link }}<span class="pa-hidden">{{ ' ' }}<ng-container i18n="@@competencies.certificate.new-tab">(nouvel onglet)</ng-container></span></a></dd></div> }
      <div><dt i18n="@@competencies.certificate.level">Niveau déclaré</dt><dd>{{ certificate().level }}</dd></div>
    </dl>
  `,
  styles: `
    dl { margin: 0; }
    dl > div { display: grid; grid-template-columns: minmax(120px, 180px) minmax(0, 1fr); gap: 2px 16px; padding: 6px 0; border-bottom: 1px solid var(--pa-line); }
    dt { color: var(--pa-ink-2); }
    dd { margin: 0; overflow-wrap: anywhere; }
    @media (max-width: 600px) { dl > div { grid-template-columns: minmax(0, 1fr); } }
  `,
})
export class DeclaredCertificate {
  readonly certificate = input.required<NonNullable<ValidationFieldsFragment['certificate']>>();
}
