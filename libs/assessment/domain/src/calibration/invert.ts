/** A pivot smaller than this share of its row's diagonal is nothing but rounding. */
const ROUNDING = 1e-10;

export type Inverse =
  | { readonly kind: 'Inverse'; readonly rows: readonly Float64Array[] }
  /** The matrix is not positive definite: this row adds nothing to those before it. */
  | { readonly kind: 'NotPositive'; readonly row: number };

/**
 * Inverse of a symmetric positive definite matrix, by Cholesky's decomposition.
 * Source: Golub and Van Loan, Matrix Computations, 2013, section 4.2.
 */
export function invert(matrix: readonly Float64Array[]): Inverse {
  const lower = decompose(matrix);
  if (typeof lower === 'number') return { kind: 'NotPositive', row: lower };
  const columns = matrix.map((_, column) => solve(lower, column));
  return { kind: 'Inverse', rows: columns.map((_, row) => Float64Array.from(columns, (column) => column[row] as number)) };
}

/** The lower triangle, or the row at which there is none. */
function decompose(matrix: readonly Float64Array[]): readonly Float64Array[] | number {
  const lower = matrix.map((row) => new Float64Array(row.length));
  for (const [row, values] of matrix.entries()) {
    for (let column = 0; column <= row; column += 1) {
      const [mine, other] = [lower[row] as Float64Array, lower[column] as Float64Array];
      let rest = values[column] as number;
      for (let at = 0; at < column; at += 1) rest -= (mine[at] as number) * (other[at] as number);
      if (row === column && !(rest > ROUNDING * (values[row] as number))) return row;
      mine[column] = row === column ? Math.sqrt(rest) : rest / (other[column] as number);
    }
  }
  return lower;
}

/** One column of the inverse. */
function solve(lower: readonly Float64Array[], unit: number): Float64Array {
  const size = lower.length;
  const at = (row: number, column: number) => (lower[row] as Float64Array)[column] as number;
  const solved = new Float64Array(size);
  for (let row = 0; row < size; row += 1) {
    let rest = row === unit ? 1 : 0;
    for (let column = 0; column < row; column += 1) rest -= at(row, column) * (solved[column] as number);
    solved[row] = rest / at(row, row);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = solved[row] as number;
    for (let below = row + 1; below < size; below += 1) rest -= at(below, row) * (solved[below] as number);
    solved[row] = rest / at(row, row);
  }
  return solved;
}
