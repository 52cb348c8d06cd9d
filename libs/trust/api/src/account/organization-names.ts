import type { BilingualText, OrganizationId } from '@passerelle/kernel';

/** Where the name of an organization is read: kept by the context that owns organizations. */
export abstract class OrganizationNames {
  abstract of(organizationId: OrganizationId): Promise<BilingualText>;
}
