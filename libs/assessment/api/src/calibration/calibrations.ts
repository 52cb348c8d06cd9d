import { Injectable } from '@nestjs/common';
import type { ItemReport } from '@passerelle/assessment-domain';
import type { CalibrationId, CompetencyId } from '@passerelle/kernel';
import { Transactions, type Viewer } from '@passerelle/platform-api';

export const CALIBRATION_STATES = ['waiting', 'done', 'failed'] as const;

export interface CalibrationRow {
  readonly id: CalibrationId;
  readonly competencyId: CompetencyId;
  readonly bankVersion: number;
  readonly state: (typeof CALIBRATION_STATES)[number];
  readonly askedByName: string;
  readonly askedAt: Date;
  readonly endedAt: Date | null;
  /** Null until it is done. */
  readonly report: readonly ItemReport[] | null;
}

const COLUMNS = `select id, competency_id as "competencyId", bank_version as "bankVersion", state, asked_by_name as "askedByName", asked_at as "askedAt", ended_at as "endedAt", report from assessment.calibration where organization_id = $1`;

/** Reports on the answers to questions; made by a job, read by whoever designs. */
@Injectable()
export class Calibrations {
  constructor(private readonly transactions: Transactions) {}

  /** The latest of a competency. */
  async latest(viewer: Viewer, competencyId: CompetencyId): Promise<CalibrationRow | undefined> {
    const statements = await this.transactions.in(viewer);
    return statements.one(`${COLUMNS} and competency_id = $2 order by asked_at desc, id desc limit 1`, [viewer.organizationId, competencyId]);
  }

  /** The latest that was kept, and how many people it rests on. */
  async kept(viewer: Viewer, competencyId: CompetencyId): Promise<{ readonly id: CalibrationId; readonly people: number } | undefined> {
    const statements = await this.transactions.in(viewer);
    return statements.one(
      `select id, coalesce(people, (select max((one->>'responses')::integer) from jsonb_array_elements(report) one), 0) as people from assessment.calibration
       where organization_id = $1 and competency_id = $2 and state = 'done' order by asked_at desc, id desc limit 1`,
      [viewer.organizationId, competencyId],
    );
  }

  async find(viewer: Viewer, id: CalibrationId): Promise<CalibrationRow | undefined> {
    const statements = await this.transactions.in(viewer);
    return statements.one(`${COLUMNS} and id = $2`, [viewer.organizationId, id]);
  }

  /** @returns whether it was added: one of a competency is computed at a time */
  async add(viewer: Viewer, { id, competencyId, bankVersion, at }: { readonly id: CalibrationId; readonly competencyId: CompetencyId; readonly bankVersion: number; readonly at: Date }): Promise<boolean> {
    const statements = await this.transactions.in(viewer);
    const added = await statements.query(
      `insert into assessment.calibration (organization_id, id, competency_id, bank_version, asked_by, asked_by_name, asked_at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (organization_id, competency_id) where state = 'waiting' do nothing returning id`,
      [viewer.organizationId, id, competencyId, bankVersion, viewer.accountId, viewer.displayName, at],
    );
    return added.length > 0;
  }
}
