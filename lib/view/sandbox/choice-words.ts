import type { AreaNoun } from '#lib/view/area-noun.ts'

/** What a choice decides: a label, and a line that a visitor without statistics can follow. */
export type ChoiceLabel = { readonly label: string; readonly explanation: string }

/** What each advanced choice decides, about areas called `noun`. */
export const choiceWords = {
  normalisation: ({ many }) => ({
    label: 'Put indicators on one scale',
    explanation: `Before they are averaged. A rank looks only at the order of ${many}; a z-score keeps how far apart they are.`,
  }),
  domain_aggregation: () => ({
    label: 'Combine the indicators of a domain',
    explanation: 'Under a geometric average a strength makes up for less of a need.',
  }),
  transformation: () => ({
    label: 'Put domains on one scale',
    explanation: 'Before weighting. Exponential rank makes the places with most need stand out.',
  }),
  aggregation: () => ({
    label: 'Combine the domains',
    explanation: 'Under a geometric average a strength in one domain makes up for less of a need in another.',
  }),
  summary: ({ many }) => ({
    label: `From neighbourhoods to ${many}`,
    explanation: `This index is scored for small areas, then summed up to ${many}.`,
  }),
  ties: () => ({
    label: 'Equal values',
    explanation: 'Which place equal values take when they are put in order.',
  }),
} as const satisfies Record<string, (noun: AreaNoun) => ChoiceLabel>
