/**
 * Solves A x = b in place, for a symmetric positive definite matrix of which the lower triangle is given row by row.
 * Source: Cholesky; Golub and Van Loan, Matrix Computations, 4th edition, algorithm 4.2.1.
 * @param matrix `size` × `size`; overwritten by its factor
 * @param vector overwritten by the solution
 * @throws RangeError when the matrix is not positive definite
 */
export function solvePositive(matrix: Float64Array, vector: Float64Array): void {
  const size = vector.length;
  const at = (row: number, column: number) => matrix[row * size + column] as number;
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = at(row, column);
      for (let inner = 0; inner < column; inner += 1) sum -= at(row, inner) * at(column, inner);
      if (row === column && !(sum > 0)) throw new RangeError('The matrix is not positive definite.');
      matrix[row * size + column] = row === column ? Math.sqrt(sum) : sum / at(column, column);
    }
  }
  for (let row = 0; row < size; row += 1) {
    let sum = vector[row] as number;
    for (let column = 0; column < row; column += 1) sum -= at(row, column) * (vector[column] as number);
    vector[row] = sum / at(row, row);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = vector[row] as number;
    for (let below = row + 1; below < size; below += 1) sum -= at(below, row) * (vector[below] as number);
    vector[row] = sum / at(row, row);
  }
}
