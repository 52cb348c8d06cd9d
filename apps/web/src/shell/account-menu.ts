import { CdkMenu, CdkMenuGroup, CdkMenuItem, CdkMenuItemRadio, CdkMenuTrigger } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ConfirmDialog, Icon, initialsOf, isPhone, type NavigationEntry, Session, SIGN_IN_PATH, TextPipe, Theme, type Viewer } from '@passerelle/platform-web';

import { APPEARANCES } from './appearance-menu.js';
import { roleLabel } from './person-words.js';

/** Who is here, and what they may do about it: own information, appearance, leaving. */
@Component({
  selector: 'pa-account-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CdkMenu, CdkMenuGroup, CdkMenuItem, CdkMenuItemRadio, CdkMenuTrigger, Icon, RouterLink, TextPipe],
  templateUrl: './account-menu.html',
  styleUrls: ['./menu.css', './who.css', './account-menu.css'],
})
export class AccountMenu {
  readonly viewer = input.required<Viewer>();
  /** Pages for which the bottom bar of a phone has no room. */
  readonly beyond = input<readonly NavigationEntry[]>([]);
  protected readonly others = computed(() => (isPhone() ? this.beyond() : []));
  private readonly session = inject(Session);
  private readonly confirm = inject(ConfirmDialog);
  private readonly router = inject(Router);
  protected readonly theme = inject(Theme);
  protected readonly appearances = APPEARANCES;
  protected readonly initials = computed(() => initialsOf(this.viewer().displayName));
  protected readonly role = computed(() => roleLabel(this.viewer().roles));

  /** Whoever walks away must know that they are still signed in. */
  protected readonly stayed = signal(false);

  protected leave(): Promise<void> {
    return this.signOut(false);
  }

  protected async leaveEverywhere(): Promise<void> {
    const sure = await this.confirm.ask({
      heading: $localize`:@@shell.account.everywhere-heading:Vous déconnecter partout ?`,
      text: $localize`:@@shell.account.everywhere-text:Toutes vos sessions se ferment, sur cet appareil et sur les autres. Rien de ce qui est enregistré n’est perdu.`,
      confirm: $localize`:@@shell.account.everywhere-confirm:Me déconnecter partout`,
    });
    if (sure) await this.signOut(true);
  }

  private async signOut(everywhere: boolean): Promise<void> {
    this.stayed.set(false);
    try {
      await this.session.signOut(everywhere);
      await this.router.navigateByUrl(SIGN_IN_PATH);
    } catch {
      this.stayed.set(true);
    }
  }
}
