import { Injectable } from '@nestjs/common';
import type { CourseRequestId } from '@passerelle/kernel';
import { Clock, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { Interims } from '@passerelle/trust-api';
import { WorkforceReader } from '@passerelle/workforce-api';

import { CourseRequests } from './course-requests.js';

/** Takes back a course asked of a direct report: it leaves their path, unless it closes a gap of theirs. What they did of it stays. */
@Injectable()
export class WithdrawCourseRequest {
  constructor(
    private readonly transactions: Transactions,
    private readonly workforce: WorkforceReader,
    private readonly requests: CourseRequests,
    private readonly interims: Interims,
    private readonly clock: Clock,
  ) {}

  async run(viewer: Viewer, id: CourseRequestId, idempotencyKey: string): Promise<void> {
    await this.transactions.write(viewer, { name: 'withdrawCourseRequest', idempotencyKey }, async () => {
      const request = await this.requests.find(viewer, id);
      const team = request && (await this.workforce.teamOver(viewer, request.employeeId));
      if (!request || !team) throw new NotFound();
      await this.requests.withdraw(viewer, request, this.clock.now());
      await this.interims.record(viewer, team.standIn?.interimId, 'courseRequestWithdrawn', id, request.employeeId);
      return { id };
    });
  }
}
