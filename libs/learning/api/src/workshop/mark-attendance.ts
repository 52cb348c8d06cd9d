import { Injectable } from '@nestjs/common';
import type { EmployeeId, WorkshopId } from '@passerelle/kernel';
import type { Attendance } from '@passerelle/learning-domain';
import { Clock, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';

import { OwnWorkshop } from './own-workshop.js';
import { WorkshopPlaces } from './workshop-places.js';

export type MarkAttendanceOutcome = { readonly kind: 'WorkshopKept'; readonly id: WorkshopId } | { readonly kind: 'NotBegun' } | { readonly kind: 'WorkshopCancelled' };

/** Marks whether somebody who had a place came, once the workshop has begun; null takes the mark away. It is a fact that the person reads, never evidence of a level. */
@Injectable()
export class MarkAttendance {
  constructor(
    private readonly transactions: Transactions,
    private readonly own: OwnWorkshop,
    private readonly places: WorkshopPlaces,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, { id, employeeId, attendance, idempotencyKey }: { readonly id: WorkshopId; readonly employeeId: EmployeeId; readonly attendance: Attendance | null; readonly idempotencyKey: string }): Promise<MarkAttendanceOutcome> {
    return this.transactions.write(viewer, { name: 'markWorkshopAttendance', idempotencyKey }, async (): Promise<MarkAttendanceOutcome> => {
      const workshop = await this.own.lock(viewer, id);
      const now = this.clock.now();
      if (workshop.cancelledAt) return { kind: 'WorkshopCancelled' };
      if (workshop.startsAt > now) return { kind: 'NotBegun' };
      if (!(await this.places.mark(viewer, id, employeeId, attendance, now))) throw new NotFound('That person had no place.');
      return { kind: 'WorkshopKept', id };
    });
  }
}
