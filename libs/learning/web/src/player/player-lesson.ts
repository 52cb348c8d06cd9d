import type { PlayerEnrolmentFragment, PlayerQuery } from '../generated/graphql.js';

export type PlayerLesson = PlayerQuery['course']['modules'][number]['lessons'][number];

/** An activity of that name, as the player reads it. */
export type LessonActivity<Name extends string> = Extract<PlayerLesson['activities'][number], { readonly __typename: Name }>;

export type GlossaryWord = PlayerQuery['course']['glossary'][number];

export type KeptNote = Pick<PlayerEnrolmentFragment['notes'][number], 'words' | 'writtenAt'> & {
  /** Whether it is on this device only, until the server acknowledges it. */
  readonly waiting: boolean;
};
