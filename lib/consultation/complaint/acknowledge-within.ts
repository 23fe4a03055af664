/** Days within which a complaint is to be acknowledged: Data Protection Act 2018, section 164A, in force since 19 June 2026. */
export const acknowledgeDays = 30

/**
 * The last moment for it. The period begins when the complaint is received.
 *
 * Example: for one of 9am on 1 July 2026 it is 9am on 31 July 2026.
 */
export const acknowledgeBy = (receivedAt: Date): Date =>
  new Date(receivedAt.getTime() + acknowledgeDays * 86_400_000)
