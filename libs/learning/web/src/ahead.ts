import { askAhead, type FirstQuestion } from '@passerelle/platform-web/ahead';

import { HomePageDocument, PlayerDocument } from './generated/graphql.js';

/** What the pages that people open most ask first, with the variables that they give. */
export const firstQuestions: readonly FirstQuestion[] = [
  { address: /^accueil$/, ask: () => askAhead(HomePageDocument, {}) },
  { address: /^formations\/([^/]+)\/lecon(?:\/|$)/, ask: ([, id = '']) => askAhead(PlayerDocument, { id: decodeURIComponent(id) }) },
];
