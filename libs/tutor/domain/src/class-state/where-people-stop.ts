import { suppressShares } from '@passerelle/kernel';

/** Where people were at the end of a month: the last activity that they did, or the end of the course. */
export interface Reached {
  readonly activity: string | null;
  readonly completed: boolean;
  readonly people: number;
}

/** Activities of a lesson, in order. */
export interface LessonPlaces {
  readonly lesson: string;
  readonly activities: readonly string[];
}

/** In tenths of whoever learned in the course that month, 0–10; null where it is hidden. */
export interface Stops {
  readonly lessons: readonly {
    readonly lesson: string;
    readonly stopped: number | null;
    /** In tenths of whoever stopped in the lesson. */
    readonly activities: readonly { readonly activity: string; readonly stopped: number | null }[];
  }[];
  /** In a part that the course does not have any more. */
  readonly elsewhere: number | null;
  readonly completed: number | null;
}

/** Where people stop in a course, lesson by lesson, then by activity inside a lesson that is shown itself. */
export function wherePeopleStop(places: readonly LessonPlaces[], reached: readonly Reached[]): Stops {
  const completed = peopleOf(reached.filter((one) => one.completed));
  const under = reached.filter((one) => !one.completed);
  const at = (activity: string) => peopleOf(under.filter((one) => one.activity === activity));
  const byActivity = places.map(({ activities }) => activities.map(at));
  const byLesson = byActivity.map((counts) => counts.reduce((sum, count) => sum + count, 0));
  const elsewhere = peopleOf(under) - byLesson.reduce((sum, count) => sum + count, 0);
  const shares = suppressShares([...byLesson, elsewhere, completed]);
  return {
    lessons: places.map(({ lesson, activities }, place) => {
      const stopped = shares[place] ?? null;
      const inside = stopped === null ? [] : suppressShares(byActivity[place] ?? []);
      return { lesson, stopped, activities: activities.map((activity, index) => ({ activity, stopped: inside[index] ?? null })) };
    }),
    elsewhere: shares.at(-2) ?? null,
    completed: shares.at(-1) ?? null,
  };
}

function peopleOf(reached: readonly Reached[]): number {
  return reached.reduce((sum, { people }) => sum + people, 0);
}
