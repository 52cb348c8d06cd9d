import { askAhead, type FirstQuestion } from '@passerelle/platform-web/ahead';

import { TeamGapsDocument, TeamPageDocument, TeamToDoDocument, TeamWaitingDocument } from './generated/graphql.js';

/** What the team's page asks first, with the variables that it gives when nothing else is chosen. */
export const firstQuestions: readonly FirstQuestion[] = [
  {
    address: /^mon-equipe$/,
    ask: () => {
      askAhead(TeamPageDocument, { role: 'transformed', familyId: null, managerId: null });
      askAhead(TeamToDoDocument, {});
      askAhead(TeamWaitingDocument, {});
      askAhead(TeamGapsDocument, { managerId: null });
    },
  },
];
