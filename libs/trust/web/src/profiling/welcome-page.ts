import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { PageHead } from '@passerelle/platform-web';

import { ProfilingChoice } from './profiling-choice.js';
import { ProfilingNotice } from './profiling-notice.js';

/** First sign-in: what would be computed about the person, and their choice; nothing is on before it. */
@Component({
  selector: 'pa-welcome-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PageHead, ProfilingNotice],
  template: `
    <div class="pa-page">
      <pa-page-head [heading]="heading" [lead]="lead" />
      <section class="pa-card pa-stack choice">
        <pa-profiling-notice />
        @if (failure()) { <p class="pa-field__error" role="alert">{{ failure() }}</p> }
        <p class="pa-row">
          <button type="button" class="pa-button pa-button--outlined" (click)="choose(true)" i18n="@@trust.welcome.on">Activer l’estimation de mes niveaux</button>
          <button type="button" class="pa-button pa-button--outlined" (click)="choose(false)" i18n="@@trust.welcome.off">Pas maintenant</button>
        </p>
      </section>
    </div>
  `,
  styles: `.choice { max-width: 920px; padding: 20px 24px; }`,
})
export class WelcomePage {
  private readonly choice = inject(ProfilingChoice);
  private readonly router = inject(Router);
  readonly retour = input<string>();
  protected readonly heading = $localize`:@@trust.welcome.heading:Avant de commencer`;
  protected readonly lead = $localize`:@@trust.welcome.lead:Passerelle peut estimer vos niveaux de compétence. Voici ce que cela veut dire ; à vous de décider.`;
  protected readonly failure = signal('');

  protected async choose(active: boolean): Promise<void> {
    try {
      await this.choice.choose(active);
      const back = this.retour();
      await this.router.navigateByUrl(back && /^\/(?!\/)/.test(back) ? back : '/');
    } catch (fault) {
      this.failure.set(fault instanceof Error ? fault.message : '');
    }
  }
}
