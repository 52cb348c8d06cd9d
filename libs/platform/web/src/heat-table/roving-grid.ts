export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** Where a key leads in a grid of cells; undefined when the key is not one of the grid's (WAI-ARIA grid pattern). */
export function placeAfterKey(key: string, withControl: boolean, at: GridPlace, rows: number, columns: number): GridPlace | undefined {
  const within = (place: GridPlace): GridPlace => ({
    row: Math.min(rows - 1, Math.max(0, place.row)),
    column: Math.min(columns - 1, Math.max(0, place.column)),
  });
  switch (key) {
    case 'ArrowRight': return within({ ...at, column: at.column + 1 });
    case 'ArrowLeft': return within({ ...at, column: at.column - 1 });
    case 'ArrowDown': return within({ ...at, row: at.row + 1 });
    case 'ArrowUp': return within({ ...at, row: at.row - 1 });
    case 'Home': return within({ row: withControl ? 0 : at.row, column: 0 });
    case 'End': return within({ row: withControl ? rows - 1 : at.row, column: columns - 1 });
    case 'PageDown': return within({ ...at, row: rows - 1 });
    case 'PageUp': return within({ ...at, row: 0 });
    default: return undefined;
  }
}
