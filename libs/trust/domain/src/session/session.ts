/** A session ends after this many days, whatever happens. */
export const SESSION_DAYS = 14;
/** A session that nobody used for this many hours has ended. */
export const IDLE_HOURS = 12;
/** Links sent by mail, in hours: an invitation leaves time for a holiday, a reset does not. */
export const LINK_HOURS = { invitation: 14 * 24, reset: 2 } as const;
export type LinkPurpose = keyof typeof LINK_HOURS;

export type ProfilingState = 'notAsked' | 'off' | 'on';
