import type { OutcomeChoice } from './outcome-facts.ts'

/** What was decided, as people read it. */
export const choiceWords: Readonly<Record<OutcomeChoice, string>> = {
  adopted: 'Adopted',
  adopted_with_changes: 'Adopted with changes',
  not_adopted: 'Not adopted',
}

/** What the panel recommended, as a sentence goes on after "The expert panel". */
export const recommendationWords = {
  support: 'supports this proposal',
  support_with_changes: 'supports this proposal with changes',
  oppose: 'does not support this proposal',
} as const
