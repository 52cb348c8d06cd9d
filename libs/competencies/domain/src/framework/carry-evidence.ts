import type { Evidence } from '../evidence/evidence.js';
import { isStraight, type Routes, routesFrom } from './framework-mapping.js';

/** Evidence as it was written, with the version of the framework that it speaks of. */
export type WrittenEvidence = Evidence & { readonly frameworkVersion: number };

/**
 * Reads evidence through the framework in force: what was written stays as it was, and speaks today of what its
 * competency has become; of several competencies where it was split, of none where it was retired.
 * @param routes from a version to the one in force
 */
export function carryEvidence<Piece extends WrittenEvidence>(pieces: readonly Piece[], routes: (version: number) => Routes): readonly Piece[] {
  return pieces.flatMap((piece) =>
    routesFrom(routes(piece.frameworkVersion), piece.competency).map((route) => (isStraight(route) ? piece : { ...piece, competency: route.to, carried: { through: route.through, levels: route.levels } })),
  );
}
