import { Pipe, type PipeTransform } from '@angular/core';

const HIGHEST = 5;

/** Estimates live half a level beyond both ends; what is written stays on the scale, as the drawing does. */
export function onScale(level: number): number {
  return Math.min(HIGHEST, Math.max(0, level));
}

/** `{{ estimate.low | onScale | number: '1.1-1' }}` */
@Pipe({ name: 'onScale' })
export class OnScalePipe implements PipeTransform {
  transform(level: number): number {
    return onScale(level);
  }
}
