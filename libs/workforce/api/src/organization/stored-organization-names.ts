import { Injectable, NotFoundException } from '@nestjs/common';
import type { BilingualText, OrganizationId } from '@passerelle/kernel';
import { Transactions } from '@passerelle/platform-api';
import { OrganizationNames } from '@passerelle/trust-api';

/** Reads an organization's name, once: it does not change while the service runs. */
@Injectable()
export class StoredOrganizationNames extends OrganizationNames {
  private readonly known = new Map<OrganizationId, BilingualText>();

  constructor(private readonly transactions: Transactions) {
    super();
  }

  async of(organizationId: OrganizationId): Promise<BilingualText> {
    const known = this.known.get(organizationId);
    if (known) return known;
    const name = await this.transactions.writeFor(organizationId, (statements) =>
      statements.one<BilingualText>('select name_fr as fr, name_en as en from workforce.organization where organization_id = $1', [organizationId]),
    );
    if (!name) throw new NotFoundException();
    this.known.set(organizationId, name);
    return name;
  }
}
