// What stands around every page and is needed before the first one: the shell, guards and the bell come in by this door,
// so that the parts of pages are fetched with the pages that use them.
export { WindowWidth } from './device/is-phone.js';
export { GraphqlClient, SIGN_IN_PATH } from './graphql/graphql-client.js';
export { newIdempotencyKey } from './graphql/idempotency-key.js';
export { Icon } from './icon/icon.js';
export { InTurn, nextTask } from './in-turn/in-turn.js';
export { PageLanguage } from './language/language.js';
export { entriesFor, NAVIGATION, type NavigationEntry } from './navigation/navigation-entry.js';
export { OfflineBanner } from './offline-banner/offline-banner.js';
export { holding, signedIn, UNREACHABLE_PATH } from './session/guards.js';
export { initialsOf } from './session/initials.js';
export { Session, type Viewer } from './session/session.js';
export { Tag } from './tag/tag.js';
export { Theme } from './theme/theme.js';
export { Typefaces } from './theme/typefaces.js';
