export { AccessLog } from './access-log/access-log.js';
export { type Invitation, InviteAccount } from './account/invite-account.js';
export { OrganizationNames } from './account/organization-names.js';
export { RoleEnum } from './account/viewer.type.js';
export { Trust1790000100000 } from './migrations/1790000100000-trust.js';
export { type HeldCategory, type HeldInformation, HeldInformationRegister } from './my-information/held-information.js';
export { hashPassword } from './password/password-hash.js';
export { ProfilingChoices } from './profiling/profiling-choices.js';
export { TrustModule } from './trust.module.js';
