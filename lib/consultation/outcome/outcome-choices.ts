/** What can be decided about a proposal. */
export const outcomeChoices = ['adopted', 'adopted_with_changes', 'not_adopted'] as const
export type OutcomeChoice = (typeof outcomeChoices)[number]
