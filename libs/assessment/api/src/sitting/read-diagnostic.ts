import { Injectable } from '@nestjs/common';
import type { SittingId } from '@passerelle/kernel';
import { NotFound, type Viewer } from '@passerelle/platform-api';
import { ProfilingChoices } from '@passerelle/trust-api';

import { Banks } from '../bank/banks.js';
import { describeDiagnostic } from './describe-diagnostic.js';
import type { DiagnosticType } from './diagnostic.type.js';
import { ReplaySitting } from './replay-sitting.js';
import { type SittingRow, Sittings } from './sittings.js';

/** The viewer's own diagnostics, found again as they were left. */
@Injectable()
export class ReadDiagnostic {
  constructor(
    private readonly sittings: Sittings,
    private readonly replay: ReplaySitting,
    private readonly banks: Banks,
    private readonly profiling: ProfilingChoices,
  ) {}

  /** @throws NotFound for what is not the viewer's */
  async byId(viewer: Viewer, id: SittingId): Promise<DiagnosticType> {
    const row = await this.sittings.findMine(viewer, id);
    const [diagnostic] = row ? await this.describe(viewer, [row]) : [];
    if (!diagnostic) throw new NotFound();
    return diagnostic;
  }

  /** The latest first. */
  async mine(viewer: Viewer): Promise<readonly DiagnosticType[]> {
    return this.describe(viewer, await this.sittings.mine(viewer));
  }

  private async describe(viewer: Viewer, rows: readonly SittingRow[]): Promise<readonly DiagnosticType[]> {
    const estimated = (await this.profiling.of(viewer)) === 'on';
    const today = await this.banks.current(viewer);
    // Asked side by side, so that they are read in one statement.
    const concluded = await Promise.all(rows.map(({ id }) => this.sittings.conclusionsOf(viewer, id)));
    const replayed = await Promise.all(rows.map((row) => this.replay.run(viewer, row)));
    return replayed.map((one, place) => describeDiagnostic(one, { today, estimated, concluded: concluded[place] ?? [] }));
  }
}
