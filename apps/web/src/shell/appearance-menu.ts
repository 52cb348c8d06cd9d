import { CdkMenu, CdkMenuGroup, CdkMenuItemRadio, CdkMenuTrigger } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Icon, Theme, type ThemeChoice } from '@passerelle/platform-web';

/** Light, dark, or as the system says. */
@Component({
  selector: 'pa-appearance-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CdkMenu, CdkMenuGroup, CdkMenuItemRadio, CdkMenuTrigger, Icon],
  template: `
    <button type="button" class="pa-button pa-button--text" [cdkMenuTriggerFor]="menu"><pa-icon name="theme" /><span i18n="@@shell.appearance.button">Apparence</span></button>
    <ng-template #menu>
      <div class="menu" cdkMenu>
        <div cdkMenuGroup i18n-aria-label="@@shell.appearance.group" aria-label="Apparence">
          @for (choice of choices; track choice.id) {
            <button type="button" class="item" cdkMenuItemRadio [cdkMenuItemChecked]="theme.choice() === choice.id" (cdkMenuItemTriggered)="theme.choose(choice.id)">
              <pa-icon [name]="theme.choice() === choice.id ? 'check' : 'minus'" size="small" [class.hidden]="theme.choice() !== choice.id" />{{ choice.label }}
            </button>
          }
        </div>
      </div>
    </ng-template>
  `,
  styleUrl: './menu.css',
})
export class AppearanceMenu {
  protected readonly theme = inject(Theme);
  protected readonly choices = APPEARANCES;
}

export const APPEARANCES: readonly { readonly id: ThemeChoice; readonly label: string }[] = [
  { id: 'system', label: $localize`:@@shell.appearance.system:Selon l’appareil` },
  { id: 'light', label: $localize`:@@shell.appearance.light:Clair` },
  { id: 'dark', label: $localize`:@@shell.appearance.dark:Sombre` },
];
