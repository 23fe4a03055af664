/** How long somebody may do nothing before they are signed out. */
export const idleMinutes = 30

/** How long they stay signed in at most. */
export const absoluteHours = 12

/** In how many browsers somebody may be signed in at once; one more ends the one that began first. */
export const mostSessions = 10

/** Whether a session has ended by itself. */
export const isOver = (
  { lastSeenAt, expiresAt }: { readonly lastSeenAt: Date; readonly expiresAt: Date },
  now: Date,
): boolean => expiresAt <= now || now.getTime() - lastSeenAt.getTime() > idleMinutes * 60_000
