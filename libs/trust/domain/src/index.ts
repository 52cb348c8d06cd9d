export { type Administrators, givesAdministration, isLastAdministrator } from './account/last-administrator.js';
export { type AddressAlreadyUsed, addressOf, openOutsideAccount, type OutsideAccount, type OutsideAccountWanted } from './account/open-outside-account.js';
export { checkPassword, MINIMUM_PASSWORD_LENGTH, type PasswordRefusal } from './password/check-password.js';
export { type Permission, permissionsOf } from './role/permissions.js';
export { type HeldRole, mayReachUnit, reachesOf } from './role/reaches.js';
export { isRole, type Role, ROLES } from './role/role.js';
export { IDLE_HOURS, LINK_HOURS, type LinkPurpose, type ProfilingState, SESSION_DAYS } from './session/session.js';
export { FREE_ATTEMPTS, type RecentAttempts, type SignInThrottled, throttleSignIn, WINDOW_MINUTES } from './sign-in/throttle-sign-in.js';
