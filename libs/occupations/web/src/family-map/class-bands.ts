import type { ExposureClass } from '@passerelle/occupations-domain';

export interface ClassBand {
  readonly class: ExposureClass;
  /** Corners in the units of the axes: mean exposure, dispersion. */
  readonly corners: readonly (readonly [number, number])[];
}

/**
 * Where each class of exposure lies on the map: the rule of `classifyExposure`, drawn. The two lowest classes are
 * bounded by the sum of mean and dispersion, the others by the mean.
 * @param left, right, top bounds of the drawing
 */
export function classBands({ left, right, top }: { readonly left: number; readonly right: number; readonly top: number }): readonly ClassBand[] {
  return [
    { class: 'notExposed', corners: [[left, 0], [0.4, 0], [0.4 - top, top], [left, top]] },
    { class: 'minimal', corners: [[0.4, 0], [0.5, 0], [0.5 - top, top], [0.4 - top, top]] },
    { class: 'gradient1', corners: [[0.4, 0.1], [0.4, top], [0.5 - top, top]] },
    { class: 'gradient2', corners: [[0.5, 0], [0.5, top], [0.4, top], [0.4, 0.1]] },
    { class: 'gradient3', corners: [[0.5, 0], [0.6, 0], [0.6, top], [0.5, top]] },
    { class: 'gradient4', corners: [[0.6, 0], [right, 0], [right, top], [0.6, top]] },
  ];
}
