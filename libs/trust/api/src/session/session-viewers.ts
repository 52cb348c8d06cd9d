import { Injectable } from '@nestjs/common';
import { type AccountId, type EmployeeId, type Language, type OrganizationId, quebecDay, type UnitId } from '@passerelle/kernel';
import { Clock, type StandIn, Transactions, type Viewer, ViewerSource } from '@passerelle/platform-api';
import { effectiveReachesOf, IDLE_HOURS, isRole } from '@passerelle/trust-domain';
import type { Request } from 'express';

import { readSessionCookie } from './session-cookie.js';
import { hashToken } from './token.js';

interface SessionRow {
  organization_id: OrganizationId;
  session_id: string;
  account_id: AccountId;
  employee_id: EmployeeId | null;
  display_name: string;
  email: string;
  language: Language;
  grants: readonly { role: string; unitId: UnitId | null }[];
  stands_in_for: readonly StandIn[];
}

/** A signed-in person, with the session that says so. */
export interface SessionViewer extends Viewer {
  readonly sessionId: string;
}

/** Recognizes a person by the session cookie. */
@Injectable()
export class SessionViewers extends ViewerSource {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {
    super();
  }

  async of(request: Request): Promise<SessionViewer | null> {
    const secret = readSessionCookie(request);
    return secret ? this.bySecret(secret) : null;
  }

  /** The viewer whose session holds the secret, or null when it has ended. */
  async bySecret(secret: string): Promise<SessionViewer | null> {
    const [row] = await this.transactions.beforeSignIn<SessionRow>('select * from trust.session_viewer($1, $2, $3)', [hashToken(secret), IDLE_HOURS, quebecDay(this.clock.now())]);
    return row ? viewerOf(row) : null;
  }
}

function viewerOf(row: SessionRow): SessionViewer {
  return {
    organizationId: row.organization_id,
    sessionId: row.session_id,
    accountId: row.account_id,
    employeeId: row.employee_id,
    displayName: row.display_name,
    email: row.email,
    language: row.language,
    grants: row.grants.map(({ role, unitId }) => ({ role, scope: unitId ? { kind: 'unit', unitId } : { kind: 'organization' } })),
    standsInFor: row.stands_in_for,
    permissions: effectiveReachesOf(row.grants.flatMap(({ role, unitId }) => (isRole(role) ? [{ role, unitId }] : [])), row.stands_in_for.length > 0),
  };
}
