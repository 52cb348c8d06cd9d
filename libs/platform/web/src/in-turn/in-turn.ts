import { DestroyRef, Directive, inject, Injectable, PendingTasks, TemplateRef, ViewContainerRef } from '@angular/core';

/** Milliseconds after which a task gives the thread back: on a phone four times as slow, still less than somebody would feel. */
const SLICE = 8;

/** Gives the thread back until the next task. */
export function nextTask(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}

/** Whose turn it is to be drawn: as many parts of the page a task as have room in it. */
@Injectable({ providedIn: 'root' })
export class Turns {
  private last = Promise.resolve();
  private waiting = 0;
  private began = 0;

  /** Resolves after those who asked before, never in the task in which one asks. */
  take(): Promise<void> {
    const isFirst = this.waiting++ === 0;
    this.last = this.last.then(() => this.room(isFirst)).finally(() => { this.waiting -= 1; });
    return this.last;
  }

  private async room(isFirst: boolean): Promise<void> {
    if (!isFirst && performance.now() - this.began < SLICE) return;
    await nextTask();
    this.began = performance.now();
  }
}

/** A part of a page that is drawn after those above it, so that the page answers while it is being drawn. */
@Directive({ selector: '[paInTurn]' })
export class InTurn {
  constructor() {
    const [template, place, ended] = [inject<TemplateRef<unknown>>(TemplateRef), inject(ViewContainerRef), inject(DestroyRef)];
    const turns = inject(Turns);
    void inject(PendingTasks).run(async () => {
      await turns.take();
      if (!ended.destroyed) place.createEmbeddedView(template).detectChanges();
    });
  }
}
