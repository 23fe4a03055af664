import { policyFigures } from './policy-figures.ts'

/** Until when a claim lasts. */
export const claimEnd = ({ since }: { readonly since: Date }): Date =>
  new Date(since.getTime() + policyFigures.claimMinutes * 60_000)

/** Claims that began before this moment are over. */
export const claimsEndedBefore = (now: Date): Date =>
  new Date(now.getTime() - policyFigures.claimMinutes * 60_000)
