import { afterNextRender, ChangeDetectionStrategy, Component, type ElementRef, inject, Injector, input, output, viewChild } from '@angular/core';
import { GapStatus } from '@passerelle/platform-web';

let checks = 0;

/** « Vérifier », the feedback that follows (the page's, projected), and « Choisir à nouveau » as often as one likes. */
@Component({
  selector: 'pa-answer-check',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [GapStatus],
  templateUrl: './answer-check.html',
  styleUrl: './answer-check.css',
})
export class AnswerCheck {
  private readonly injector = inject(Injector);
  private readonly feedback = viewChild<ElementRef<HTMLElement>>('feedback');
  /** Whether the feedback speaks of what is chosen now. */
  readonly judged = input.required<boolean>();
  readonly right = input.required<boolean>();
  /** What is still to choose before one can check; nothing when one can. */
  readonly missing = input<string>();
  readonly check = output();
  readonly again = output();
  protected readonly name = `pa-answer-check-${++checks}`;
  protected readonly rightWords = $localize`:@@learning.practice.right:C’est juste`;
  protected readonly onTheWay = $localize`:@@learning.practice.on-the-way:Il reste une chose à voir`;

  protected press(): void {
    if (this.judged()) this.again.emit();
    else if (!this.missing()) {
      this.check.emit();
      // The button goes when the answer is right: whoever pressed it is taken to the feedback instead of the top of the page.
      afterNextRender(() => this.right() && this.feedback()?.nativeElement.focus(), { injector: this.injector });
    }
  }
}
