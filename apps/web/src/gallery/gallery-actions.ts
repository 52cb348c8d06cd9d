import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatSlideToggle } from '@angular/material/slide-toggle';
import { ChoiceGroup, ConfirmDialog, Drawer, Icon, SidePanel } from '@passerelle/platform-web';

import { CHOICES } from './gallery-samples.js';

@Component({
  selector: 'pa-gallery-actions',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChoiceGroup, Drawer, Icon, MatCheckbox, MatFormField, MatInput, MatLabel, MatSlideToggle],
  templateUrl: './gallery-actions.html',
  styleUrl: './gallery.css',
})
export class GalleryActions {
  private readonly panel = inject(SidePanel);
  private readonly confirm = inject(ConfirmDialog);
  protected readonly choices = CHOICES;
  protected readonly answer = signal<boolean | undefined>(undefined);
  protected readonly drawer = signal(true);

  protected openPanel(): void {
    void this.panel.open(() => import('./gallery-panel.js').then((m) => m.GalleryPanel), undefined);
  }

  protected async ask(): Promise<void> {
    this.answer.set(await this.confirm.ask({
      heading: 'Retirer cette étape ?',
      text: 'Elle quitte votre parcours. Vous pourrez la remettre.',
      confirm: 'Retirer l’étape',
    }));
  }
}
