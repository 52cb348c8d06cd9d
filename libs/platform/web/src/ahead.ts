// What may be asked before the code of a page is there: light, and without Angular.
import { CurrentViewerDocument } from './generated/graphql.js';
import { askAhead, type FirstQuestion } from './graphql/asked-ahead.js';

export { askAhead, type FirstQuestion } from './graphql/asked-ahead.js';

/** Who is here: the guard of every page asks it. */
export const firstQuestions: readonly FirstQuestion[] = [{ address: /^(?!connexion)/, ask: () => askAhead(CurrentViewerDocument, {}) }];
