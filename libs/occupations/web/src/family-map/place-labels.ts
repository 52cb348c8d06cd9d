/** A bubble in pixels, and what it would be called. */
export interface PlacedBubble {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly text: string;
}

export type LabelSide = 'right' | 'left' | 'top' | 'bottom';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const LINE_HEIGHT = 15;
const GAP = 4;

/**
 * Chooses which bubbles are named on a map and on which side, the first given first. A name that would cover another
 * name, another bubble or the edge is left out: the list beside the map has them all.
 * @param bubbles in the order in which they deserve a name
 * @param width of the drawing, in pixels
 * @returns the side of each name that has room
 */
export function placeLabels(bubbles: readonly PlacedBubble[], width: number): ReadonlyMap<string, LabelSide> {
  const taken: Box[] = [];
  const sides = new Map<string, LabelSide>();
  for (const bubble of bubbles) {
    const others = bubbles.filter(({ id }) => id !== bubble.id).map(boxOf);
    const free = (['right', 'left', 'top', 'bottom'] as const).find((side) => {
      const box = labelBox(bubble, side);
      return box.left >= 0 && box.right <= width && box.top >= 0 && ![...taken, ...others].some((other) => overlap(box, other));
    });
    if (!free) continue;
    sides.set(bubble.id, free);
    taken.push(labelBox(bubble, free));
  }
  return sides;
}

/** About how wide a text is in Inter at 12 px, in pixels; a little wide of the mean, so that a long word still fits. */
export function textWidth(text: string): number {
  return text.length * 6.4;
}

function boxOf({ x, y, radius }: PlacedBubble): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function labelBox({ x, y, radius, text }: PlacedBubble, side: LabelSide): Box {
  const [length, half] = [textWidth(text), LINE_HEIGHT / 2];
  switch (side) {
    case 'right': return { left: x + radius + GAP, right: x + radius + GAP + length, top: y - half, bottom: y + half };
    case 'left': return { left: x - radius - GAP - length, right: x - radius - GAP, top: y - half, bottom: y + half };
    case 'top': return { left: x - length / 2, right: x + length / 2, top: y - radius - GAP - LINE_HEIGHT, bottom: y - radius - GAP };
    case 'bottom': return { left: x - length / 2, right: x + length / 2, top: y + radius + GAP, bottom: y + radius + GAP + LINE_HEIGHT };
  }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
