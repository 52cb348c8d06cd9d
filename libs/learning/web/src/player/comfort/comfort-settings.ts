import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';

import { type ComfortChoices, LARGEST, ReadingComfort, SMALLEST } from './reading-comfort.js';

const STEP = 10;

/** Size of text, line height, spacing, typeface and stillness: what one chooses shows at once in the lesson beside it. */
@Component({
  selector: 'pa-comfort-settings',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './comfort-settings.html',
  styleUrl: './comfort-settings.css',
})
export class ComfortSettings {
  private readonly comfort = inject(ReadingComfort);
  protected readonly choices = this.comfort.choices;
  protected readonly smallest = computed(() => this.choices().size <= SMALLEST);
  protected readonly largest = computed(() => this.choices().size >= LARGEST);
  protected readonly leadings = [
    { id: 'usual', words: $localize`:@@learning.comfort.leading.usual:Habituel` },
    { id: 'large', words: $localize`:@@learning.comfort.leading.large:Large` },
    { id: 'largest', words: $localize`:@@learning.comfort.leading.largest:Très large` },
  ] as const;
  protected readonly spacings = [
    { id: 'usual', words: $localize`:@@learning.comfort.spacing.usual:Habituel` },
    { id: 'wide', words: $localize`:@@learning.comfort.spacing.wide:Espacé` },
    { id: 'widest', words: $localize`:@@learning.comfort.spacing.widest:Très espacé` },
  ] as const;
  protected readonly fonts = [
    { id: 'usual', words: $localize`:@@learning.comfort.font.usual:Habituelle` },
    { id: 'dyslexia', words: 'OpenDyslexic' },
  ] as const;

  protected resize(steps: number): void {
    this.comfort.choose({ size: this.choices().size + steps * STEP });
  }

  protected choose(change: Partial<ComfortChoices>): void {
    this.comfort.choose(change);
  }
}
