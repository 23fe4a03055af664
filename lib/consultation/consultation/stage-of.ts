/** The dates that a consultation's stage follows from. */
export type StageFacts = {
  /** Signed off by staff; null = still a draft. */
  readonly signedOffAt: Date | null
  readonly opensAt: Date
  readonly closesAt: Date
  /** null = not published yet. */
  readonly outcomePublishedAt: Date | null
}

/** Where a consultation stands. A draft is for staff only; everybody may see the others. */
export type Stage = 'draft' | 'planned' | 'open' | 'analysing' | 'outcome_published'

/**
 * Where a consultation stands at a moment. Nobody sets a stage: it follows from the dates, decided by the server's clock.
 *
 * It is open from the very moment of opening up to, but not including, the moment of closing. A draft stays a draft
 * whatever its dates say, because nobody has signed it off.
 *
 * Example: closing at 17:00, it is `open` at 16:59:59.999 and `analysing` at 17:00:00.000.
 */
export function stageOf(
  { signedOffAt, opensAt, closesAt, outcomePublishedAt }: StageFacts,
  now: Date,
): Stage {
  if (signedOffAt === null || signedOffAt > now) return 'draft'
  if (outcomePublishedAt !== null && outcomePublishedAt <= now) return 'outcome_published'
  if (now < opensAt) return 'planned'
  return now < closesAt ? 'open' : 'analysing'
}
