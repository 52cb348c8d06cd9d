import { Injectable } from '@nestjs/common';
import type { AccountId, OrganizationId } from '@passerelle/kernel';
import { OccupationsReader } from '@passerelle/occupations-api';
import { Transactions, type Viewer } from '@passerelle/platform-api';
import type { KnownFamily } from '@passerelle/workforce-domain';

/** The job families that a file may name, for a job that nobody waits for. */
@Injectable()
export class KnownFamilies {
  constructor(
    private readonly occupations: OccupationsReader,
    private readonly transactions: Transactions,
  ) {}

  /** @param accountId whoever asked for the job */
  async of(organizationId: OrganizationId, accountId: AccountId): Promise<readonly KnownFamily[]> {
    const viewer: Viewer = { organizationId, accountId, employeeId: null, displayName: '', email: '', language: 'fr', grants: [], standsInFor: [], permissions: new Map() };
    try {
      return await this.occupations.codes(viewer);
    } finally {
      await this.transactions.close(viewer);
    }
  }
}
