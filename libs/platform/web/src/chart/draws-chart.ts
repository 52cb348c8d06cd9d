import { afterNextRender, DestroyRef, effect, type ElementRef, inject, type Signal, signal } from '@angular/core';

import { Theme } from '../theme/theme.js';

interface Chart {
  resize(): void;
  dispose(): void;
}

/**
 * A chart on its element: begun once the element is there, drawn again when its size, the theme or what it shows changes,
 * let go with its component. Called while the component is made.
 * @param load how a chart begins on an element, whose code may come when it is needed
 * @param draw reads, each time, all that the chart shows
 */
export function drawsChart<Drawn extends Chart>(canvas: Signal<ElementRef<HTMLElement>>, load: () => Promise<(element: HTMLElement) => Drawn>, draw: (chart: Drawn, element: HTMLElement) => void): void {
  const [destroyed, theme, begun] = [inject(DestroyRef), inject(Theme), signal<Drawn | undefined>(undefined)];
  afterNextRender(async () => {
    const begin = await load();
    if (destroyed.destroyed) return;
    const element = canvas().nativeElement;
    const chart = begin(element);
    const resized = new ResizeObserver(() => {
      chart.resize();
      draw(chart, element);
    });
    resized.observe(element);
    destroyed.onDestroy(() => {
      resized.disconnect();
      chart.dispose();
    });
    begun.set(chart);
  });
  effect(() => {
    theme.choice();
    const chart = begun();
    if (chart) draw(chart, canvas().nativeElement);
  });
}
