/** The promises of the moderation policy as numbers: its page, the queue and the verbs use these. */
export const policyFigures = {
  /** A response is decided within so many working days. */
  workingDaysToDecide: 3,
  /** For so many minutes nobody else may decide what a moderator took. */
  claimMinutes: 20,
  /** An author may appeal for so many days after a decision. */
  appealDays: 28,
  /** So many responses at most are decided together. */
  mostTogether: 50,
} as const
