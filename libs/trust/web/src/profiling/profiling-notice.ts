import { ChangeDetectionStrategy, Component } from '@angular/core';

/** What is computed about a person, from what, for whom: the notice of article 65.0.1 of Québec's Access Act. */
@Component({
  selector: 'pa-profiling-notice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dl>
      <div><dt i18n="@@trust.notice.what">Ce qui serait calculé</dt><dd i18n="@@trust.notice.what.text">Un niveau de 0 à 5 pour chaque compétence que demande votre métier, avec sa marge d’incertitude. C’est une forme de profilage au sens de la loi.</dd></div>
      <div><dt i18n="@@trust.notice.from">À partir de quoi</dt><dd i18n="@@trust.notice.from.text">De vos preuves seulement : auto-évaluations, diagnostics, résultats de formations, validations, attestations. Jamais de vos courriels, de votre temps d’écran ni de ceux des autres.</dd></div>
      <div><dt i18n="@@trust.notice.why">Pour quoi faire</dt><dd i18n="@@trust.notice.why.text">Vous proposer un parcours plus court, qui ne reprend pas ce que vous savez. Une personne décide partout ; rien ne sert à une mesure disciplinaire.</dd></div>
      <div><dt i18n="@@trust.notice.who">Qui le voit</dt><dd i18n="@@trust.notice.who.text">Vous. Votre gestionnaire ne voit que ce que vous partagez ou ce qu’elle ou il a validé, et ne peut pas distinguer ce qui n’est pas partagé de ce qui n’est pas évalué. La planification ne voit que des nombres de cinq personnes et plus.</dd></div>
      <div><dt i18n="@@trust.notice.choice">Votre choix</dt><dd i18n="@@trust.notice.choice.text">Rien n’est activé d’avance. Vous pouvez dire oui, non, et changer d’avis quand vous voulez, sans avoir à vous expliquer.</dd></div>
    </dl>
  `,
  styles: `
    dl { display: grid; gap: 12px; }
    dl > div { display: grid; grid-template-columns: 200px minmax(0, 1fr); gap: 4px 16px; padding-top: 12px; border-top: 1px solid var(--pa-line); }
    dl > div:first-child { border-top: 0; padding-top: 0; }
    dt { font: var(--pa-title-s); }
    dd { margin: 0; max-width: 68ch; }
    @media (max-width: 700px) { dl > div { grid-template-columns: minmax(0, 1fr); } }
  `,
})
export class ProfilingNotice {}
