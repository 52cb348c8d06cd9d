import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PageHead } from '@passerelle/platform-web';

type About = 'forbidden' | 'notFound' | 'unreachable';

const WORDS: Readonly<Record<About, { readonly heading: string; readonly lead: string }>> = {
  forbidden: {
    heading: $localize`:@@shell.forbidden.heading:Cette page est réservée`,
    lead: $localize`:@@shell.forbidden.lead:Cette page appartient à une autre personne ou à un autre rôle. La personne responsable peut la partager avec vous.`,
  },
  notFound: {
    heading: $localize`:@@shell.not-found.heading:Cette page n’existe pas`,
    lead: $localize`:@@shell.not-found.lead:Elle a peut-être changé d’adresse. Rien de ce que vous avez fait n’est perdu.`,
  },
  unreachable: {
    heading: $localize`:@@shell.unreachable.heading:Passerelle ne répond pas`,
    lead: $localize`:@@shell.unreachable.lead:Le réseau ou le service est interrompu. Rien n’est perdu. Réessayez dans un instant.`,
  },
};

/** A page that says why there is no page. */
@Component({
  selector: 'pa-message-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PageHead, RouterLink],
  template: `
    <div class="pa-page">
      <pa-page-head [heading]="words().heading" [lead]="words().lead" />
      @if (about() === 'unreachable') {
        <button type="button" class="pa-button pa-button--filled" (click)="again()" i18n="@@shell.unreachable.again">Réessayer</button>
      } @else {
        <a class="pa-button pa-button--filled" routerLink="/" i18n="@@shell.message.home">Aller à l’accueil</a>
      }
    </div>
  `,
  styles: `.pa-page { padding-top: 48px; }`,
})
export class MessagePage {
  readonly about = input<About>('notFound');
  protected readonly words = computed(() => WORDS[this.about()]);

  protected again(): void {
    location.reload();
  }
}
