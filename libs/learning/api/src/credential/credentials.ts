import { Injectable } from '@nestjs/common';
import type { BilingualText, CourseId, CredentialId } from '@passerelle/kernel';
import type { Credential } from '@passerelle/learning-domain';
import { loaderFor, Transactions, type Viewer } from '@passerelle/platform-api';

/** What anybody who has the code learns. */
export interface VerifiedCredential {
  readonly holderName: string;
  readonly organizationName: BilingualText;
  readonly courseTitle: BilingualText;
  readonly issuedAt: Date;
  readonly revokedAt: Date | null;
}

const COLUMNS = `id, employee_id as "employeeId", account_id as "accountId", code, holder_name as "holderName", organization_name as "organizationName", course_id as "courseId", course_title as "courseTitle", course_version as "courseVersion",
  duration_minutes as "durationMinutes", assessed, issued_at as "issuedAt", verifiable, revoked_at as "revokedAt", revocation_reason as "revocationReason"`;

/** Attestations. Their holder alone reads them whole; whoever has a code learns what `verify` says. */
@Injectable()
export class Credentials {
  constructor(private readonly transactions: Transactions) {}

  private readonly byViewer = loaderFor<'mine', readonly Credential[]>(async (viewer) => {
    const statements = await this.transactions.in(viewer);
    return [await statements.query<Credential>(`select ${COLUMNS} from learning.credential where organization_id = $1 and employee_id = $2 order by issued_at desc`, [viewer.organizationId, viewer.employeeId])];
  });

  /** The viewer's own, newest first. */
  mine(viewer: Viewer): Promise<readonly Credential[]> {
    return this.byViewer(viewer).load('mine');
  }

  async ofCourse(viewer: Viewer, courseId: CourseId): Promise<Credential | null> {
    return (await this.mine(viewer)).find((credential) => credential.courseId === courseId) ?? null;
  }

  /** Issues one, once for each person and course: a second one changes nothing. */
  async add(viewer: Viewer, credential: Omit<Credential, 'verifiable' | 'revokedAt' | 'revocationReason'>): Promise<void> {
    this.byViewer(viewer).clear('mine');
    const statements = await this.transactions.in(viewer);
    await statements.query(
      `insert into learning.credential (organization_id, id, employee_id, account_id, code, holder_name, organization_name, course_id, course_title, course_version, duration_minutes, assessed, issued_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict on constraint credential_once_per_course do nothing`,
      [
        viewer.organizationId, credential.id, credential.employeeId, credential.accountId, credential.code, credential.holderName, JSON.stringify(credential.organizationName), credential.courseId,
        JSON.stringify(credential.courseTitle), credential.courseVersion, credential.durationMinutes, JSON.stringify(credential.assessed), credential.issuedAt,
      ],
    );
  }

  /** @returns whether the viewer holds it */
  async openTo(viewer: Viewer, id: CredentialId, verifiable: boolean): Promise<boolean> {
    this.byViewer(viewer).clear('mine');
    const statements = await this.transactions.in(viewer);
    const row = await statements.one<{ count: number }>(
      'with changed as (update learning.credential set verifiable = $4 where organization_id = $1 and id = $2 and employee_id = $3 returning 1) select count(*)::int as count from changed',
      [viewer.organizationId, id, viewer.employeeId, verifiable],
    );
    return row?.count === 1;
  }

  /** One of the viewer's organization, by its code. */
  async findByCode(viewer: Viewer, code: string): Promise<Credential | undefined> {
    const statements = await this.transactions.in(viewer);
    return statements.one<Credential>(`select ${COLUMNS} from learning.credential where organization_id = $1 and code = $2`, [viewer.organizationId, code]);
  }

  /** @returns whether it held until now */
  async revoke(viewer: Viewer, id: CredentialId, reason: string, at: Date): Promise<boolean> {
    const statements = await this.transactions.in(viewer);
    const row = await statements.one<{ count: number }>(
      'with revoked as (update learning.credential set revoked_at = $3, revoked_by = $4, revocation_reason = $5 where organization_id = $1 and id = $2 and revoked_at is null returning 1) select count(*)::int as count from revoked',
      [viewer.organizationId, id, at, viewer.accountId, reason],
    );
    return row?.count === 1;
  }

  /** What the public may learn of a code, across organizations; undefined for what does not exist or is not shown. */
  async verify(code: string): Promise<VerifiedCredential | undefined> {
    const [row] = await this.transactions.beforeSignIn<VerifiedCredential>(
      'select holder_name as "holderName", organization_name as "organizationName", course_title as "courseTitle", issued_at as "issuedAt", revoked_at as "revokedAt" from learning.verify_credential($1)',
      [code],
    );
    return row;
  }

  /** Counts one more verification, and says how many an address has asked for since then; older ones are forgotten. */
  async countVerification(address: Buffer, since: Date, now: Date): Promise<number> {
    const [row] = await this.transactions.beforeSignIn<{ count: number }>('select learning.count_verification($1, $2, $3) as count', [address, since, now]);
    return row?.count ?? 0;
  }
}
