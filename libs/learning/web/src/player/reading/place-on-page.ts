/** Where the eye reads, under the top of the window, in CSS pixels. */
const READING_LINE = 96;

/** How long a page may still move under a place that was restored, in milliseconds: images and fonts arrive. */
const SETTLES_WITHIN = 4_000;

/** What a person does when they take over from the page. */
const TAKING_OVER = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

export interface PlaceOnPage {
  /** Null at the head of the lesson. */
  readonly activityId: string | null;
  /** Share of the activity that is above the line where one reads, 0–1. */
  readonly offset: number;
}

/** The activity under the eye, among elements that carry `data-activity`. */
export function placeOnPage(host: HTMLElement): PlaceOnPage {
  const passed = activitiesOf(host).filter((activity) => activity.getBoundingClientRect().top <= READING_LINE);
  const here = passed.at(-1);
  const box = here?.getBoundingClientRect();
  if (!here || !box) return { activityId: null, offset: 0 };
  const share = box.height > 0 ? (READING_LINE - box.top) / box.height : 0;
  return { activityId: here.dataset['activity'] ?? null, offset: Math.min(1, Math.max(0, share)) };
}

/**
 * Scrolls to a place and stays there while the page settles, until the person takes over. The focus goes to the activity,
 * so that the keyboard and a screen reader go on from there too.
 * @returns what ends the watch; undefined where the page does not have the place
 */
export function returnToPlace(host: HTMLElement, { activityId, offset }: PlaceOnPage): (() => void) | undefined {
  const activity = activitiesOf(host).find(({ dataset }) => dataset['activity'] === activityId);
  const view = host.ownerDocument.defaultView;
  if (!activity || !view) return undefined;
  const scroll = () => {
    const box = activity.getBoundingClientRect();
    view.scrollTo({ top: view.scrollY + box.top + box.height * offset - READING_LINE, behavior: 'instant' });
  };
  scroll();
  activity.focus({ preventScroll: true });
  const watch = new ResizeObserver(scroll);
  const taken = new AbortController();
  const end = () => {
    watch.disconnect();
    taken.abort();
    view.clearTimeout(patience);
  };
  const patience = view.setTimeout(end, SETTLES_WITHIN);
  watch.observe(host);
  for (const sign of TAKING_OVER) view.addEventListener(sign, end, { signal: taken.signal, passive: true });
  return end;
}

function activitiesOf(host: HTMLElement): readonly HTMLElement[] {
  return [...host.querySelectorAll<HTMLElement>('[data-activity]')];
}
