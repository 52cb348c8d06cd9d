import type { MyFeedbackFragment } from '../generated/graphql.js';

export type FeedbackKind = MyFeedbackFragment['feedback'];

/** What each kind of feedback says, in words. */
export function feedbackWords(kind: FeedbackKind): string {
  switch (kind) {
    case 'clear':
      return $localize`:@@learning.feedback.clear:C’est clair`;
    case 'unclear':
      return $localize`:@@learning.feedback.unclear:Quelque chose n’est pas clair`;
    case 'error':
      return $localize`:@@learning.feedback.error:Il y a une erreur`;
  }
}
