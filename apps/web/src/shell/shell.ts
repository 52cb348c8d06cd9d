import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { entriesFor, Icon, initialsOf, InTurn, NAVIGATION, OfflineBanner, Session, Tag, Theme, Typefaces, WindowWidth } from '@passerelle/platform-web/frame';
import { NoticeBell } from '@passerelle/trust-web/notices';

import { AccountMenu } from './account-menu.js';
import { AppearanceMenu } from './appearance-menu.js';
import { Brand } from './brand.js';
import { HeadingFocus } from './heading-focus.js';
import { LanguageLink } from './language-link.js';
import { NewVersion } from './new-version.js';
import { roleLabel } from './person-words.js';

/** As many as a thumb can tell apart in the bottom bar. */
const BOTTOM_ENTRIES = 5;
/** As many as the bar of a small desk holds by their whole names. */
const WHOLE_NAMES = 6;

/** What stands around every page: the bar, the ways through the product, the place where the page goes. */
@Component({
  selector: 'pa-root',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AccountMenu, AppearanceMenu, Brand, Icon, InTurn, LanguageLink, NoticeBell, OfflineBanner, RouterLink, RouterLinkActive, RouterOutlet, Tag],
  templateUrl: './shell.html',
  styleUrls: ['./who.css', './shell.css'],
})
export class Shell {
  private readonly session = inject(Session);
  private readonly navigation = inject(NAVIGATION);
  protected readonly isPhone = inject(WindowWidth).isPhone;
  protected readonly viewer = this.session.viewer;
  protected readonly entries = computed(() => entriesFor(this.navigation, (permission) => this.session.can(permission)));
  protected readonly isCrowded = computed(() => this.entries().length > WHOLE_NAMES);
  protected readonly bottomEntries = computed(() => this.entries().slice(0, BOTTOM_ENTRIES));
  /** On a phone, these are in the account's menu. */
  protected readonly beyond = computed(() => this.entries().slice(BOTTOM_ENTRIES));

  /** Holds the place of the menu, which comes once the page is there. */
  protected readonly initials = computed(() => initialsOf(this.viewer()?.displayName ?? ''));
  protected readonly role = computed(() => roleLabel(this.viewer()?.roles ?? []));

  constructor() {
    inject(Theme);
    void inject(Typefaces).start();
    // Who is here decides the bar; the guards say what happened when nobody answers.
    this.session.ready().catch(() => undefined);
    inject(HeadingFocus).start();
    inject(NewVersion).start();
  }

  /** A part of the app did not come: a new version, or a network that left. */
  protected reload(): void {
    location.reload();
  }

  protected toMain(event: Event): void {
    // A fragment would be a navigation: the base address is the language's folder.
    event.preventDefault();
    document.querySelector<HTMLElement>('main')?.focus();
  }
}
