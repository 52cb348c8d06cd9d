import { Injectable } from '@nestjs/common';
import { estimationDay } from '@passerelle/competencies-domain';
import type { EmployeeId, LearningTimeId } from '@passerelle/kernel';
import { type GrantRefusal, grantTime, type LearningTime, stands, type TimeGranted } from '@passerelle/learning-domain';
import { Clock, Forbidden, newId, NotFound, Transactions, type Viewer } from '@passerelle/platform-api';
import { Accounts, Notices } from '@passerelle/trust-api';
import { WorkforceReader } from '@passerelle/workforce-api';

import { Courses } from '../course/courses.js';
import { LearningTimes } from './learning-times.js';

export type LearningTimeOutcome = { readonly kind: 'LearningTimeKept'; readonly employeeId: EmployeeId } | GrantRefusal;

/** Grants a direct report working time to learn, with a word that they read; what has run out gives way to what is granted anew. */
@Injectable()
export class GrantLearningTime {
  constructor(
    private readonly transactions: Transactions,
    private readonly workforce: WorkforceReader,
    private readonly courses: Courses,
    private readonly times: LearningTimes,
    private readonly accounts: Accounts,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  async grant(viewer: Viewer, { employeeId, granted, word, idempotencyKey }: { readonly employeeId: EmployeeId; readonly granted: TimeGranted; readonly word: string; readonly idempotencyKey: string }): Promise<LearningTimeOutcome> {
    return this.transactions.write(viewer, { name: 'grantLearningTime', idempotencyKey }, async (): Promise<LearningTimeOutcome> => {
      await this.checkReport(viewer, employeeId);
      const now = this.clock.now();
      const today = estimationDay(now);
      for (const old of await this.times.of(viewer, employeeId)) if (old.endedAt === null && !stands(old, today)) await this.times.end(viewer, old, now, null);
      const id = newId<LearningTimeId>();
      const refused = await this.add(viewer, { id, employeeId, granted, word, replaces: null }, now);
      if (refused) return refused;
      await this.tell(viewer, employeeId, { kind: 'learningTimeGranted', data: { grantedBy: viewer.displayName }, once: id });
      return { kind: 'LearningTimeKept', employeeId };
    });
  }

  /** Puts another grant in the place of one that stands; the first stays in the history. */
  async change(viewer: Viewer, { id, granted, word, idempotencyKey }: { readonly id: LearningTimeId; readonly granted: TimeGranted; readonly word: string; readonly idempotencyKey: string }): Promise<LearningTimeOutcome> {
    return this.transactions.write(viewer, { name: 'changeLearningTime', idempotencyKey }, async (): Promise<LearningTimeOutcome> => {
      const before = await this.standing(viewer, id);
      const now = this.clock.now();
      const decided = grantTime(granted, estimationDay(now));
      if (decided.kind !== 'MayBeGranted') return decided;
      await this.times.end(viewer, before, now, null);
      const next = newId<LearningTimeId>();
      const refused = await this.add(viewer, { id: next, employeeId: before.employeeId, granted, word, replaces: id }, now);
      // The first was ended in this transaction already: it comes back with its undoing.
      if (refused) throw new NotFound('Another grant of that kind stands.');
      await this.tell(viewer, before.employeeId, { kind: 'learningTimeChanged', data: { changedBy: viewer.displayName, ended: false }, once: next });
      return { kind: 'LearningTimeKept', employeeId: before.employeeId };
    });
  }

  /** Ends a grant today, with a word; ended already, it stays as it was. */
  async end(viewer: Viewer, { id, word, idempotencyKey }: { readonly id: LearningTimeId; readonly word: string; readonly idempotencyKey: string }): Promise<LearningTimeOutcome> {
    return this.transactions.write(viewer, { name: 'endLearningTime', idempotencyKey }, async (): Promise<LearningTimeOutcome> => {
      const before = await this.standing(viewer, id);
      await this.times.end(viewer, before, this.clock.now(), word);
      await this.tell(viewer, before.employeeId, { kind: 'learningTimeChanged', data: { changedBy: viewer.displayName, ended: true }, once: `${id} end` });
      return { kind: 'LearningTimeKept', employeeId: before.employeeId };
    });
  }

  private async add(viewer: Viewer, wanted: Pick<LearningTime, 'id' | 'employeeId' | 'granted' | 'word'> & { readonly replaces: LearningTimeId | null }, now: Date): Promise<GrantRefusal | null> {
    const decided = grantTime(wanted.granted, estimationDay(now));
    if (decided.kind !== 'MayBeGranted') return decided;
    if (wanted.granted.kind === 'course' && !(await this.courses.find(viewer, wanted.granted.courseId))) throw new NotFound('No such course.');
    if (!viewer.employeeId) throw new Forbidden('Only managers grant time.');
    const added = await this.times.add(viewer, { ...wanted, managerId: viewer.employeeId, grantedBy: viewer.displayName, grantedAt: now });
    return added ? null : { kind: 'AlreadyGranted' };
  }

  /** @throws NotFound for what no longer stands, or is not a direct report's */
  private async standing(viewer: Viewer, id: LearningTimeId): Promise<LearningTime> {
    const grant = await this.times.lock(viewer, id);
    if (!grant || grant.endedAt) throw new NotFound('No such grant stands.');
    await this.checkReport(viewer, grant.employeeId);
    return grant;
  }

  private async checkReport(viewer: Viewer, employeeId: EmployeeId): Promise<void> {
    if (!(await this.workforce.ownReports(viewer)).some(({ id }) => id === employeeId)) throw new NotFound('That person does not report to you.');
  }

  private async tell(viewer: Viewer, employeeId: EmployeeId, telling: { readonly kind: 'learningTimeGranted'; readonly data: { readonly grantedBy: string }; readonly once: string } | { readonly kind: 'learningTimeChanged'; readonly data: { readonly changedBy: string; readonly ended: boolean }; readonly once: string }): Promise<void> {
    const account = await this.accounts.ofEmployee(viewer, employeeId);
    if (account) await this.notices.tell(viewer, { to: account.id, ...telling });
  }
}
