import type {
  Aggregation,
  IndicatorTransformation,
  MissingPolicy,
  Normalisation,
  Summary,
  Ties,
} from '#lib/scoring/methodology.ts'

/** A choice of the method: what it is called, and what it does in a plain sentence. */
export type ChoiceWords = { readonly name: string; readonly plain: string }

/** Ways to put indicators, and domains, on one scale. */
export const normalisationWords: Readonly<Record<Normalisation, ChoiceWords>> = {
  none: { name: 'As they are', plain: 'Values are used as they come.' },
  rank: { name: 'Rank', plain: 'Only the place among all counts, not how far apart the values are.' },
  normal_score: {
    name: 'Normal score',
    plain:
      'Each place gets the value that it would have in a bell curve: both ends stand out, and the middle lies close together.',
  },
  exponential_rank: {
    name: 'Exponential rank',
    plain:
      'Places are stretched so that the most need stands out: the worst-off tenth takes the upper half of a scale from 0 to 100.',
  },
  z_score: {
    name: 'Z-score',
    plain: 'How far a value lies from the average, counted in standard deviations.',
  },
  min_max: { name: 'Min–max', plain: 'Where a value lies between the lowest and the highest, from 0 to 1.' },
  goalposts: {
    name: 'Between fixed ends',
    plain:
      'Where a value lies between two fixed ends, from 0 to 1; what lies beyond an end counts as that end.',
  },
}

/** What may be done to an indicator's values before anything else. */
export const indicatorTransformationWords: Readonly<Record<IndicatorTransformation, ChoiceWords>> = {
  none: { name: 'None', plain: 'Values are used as they come.' },
  log: { name: 'Logarithm', plain: 'The logarithm is taken, so that equal ratios count the same.' },
  log1p: {
    name: 'Logarithm of 1 + value',
    plain:
      'The logarithm of one more than the value is taken, so that a few very large values do not outweigh the rest.',
  },
}

/** Ways to combine several values into one. */
export const aggregationWords: Readonly<Record<Aggregation, ChoiceWords>> = {
  arithmetic: {
    name: 'Arithmetic average',
    plain: 'Each counts by its share; a strength makes up in full for a need elsewhere.',
  },
  geometric: {
    name: 'Geometric average',
    plain:
      'Values are multiplied rather than added, so that a strength makes up for less of a need elsewhere.',
  },
}

/** Ways to get from small areas to the areas that are listed. */
export const summaryWords: Readonly<Record<Summary, ChoiceWords>> = {
  mean_score: { name: 'Average score', plain: 'The average of their scores, each counting by its people.' },
  mean_rank: { name: 'Average rank', plain: 'The average of their ranks, each counting by its people.' },
  share_in_worst: {
    name: 'Share of people in the worst tenth',
    plain: 'The share of people who live in small areas of the worst tenth of the country.',
  },
}

/** What happens to equal values. */
export const tiesWords: Readonly<Record<Ties, ChoiceWords>> = {
  average: { name: 'Average place', plain: 'Equal values share the average of the places that they take.' },
  lowest: { name: 'First place', plain: 'Equal values all take the first of the places that they take.' },
}

/** What a mean does when a value is missing. */
export const missingWords: Readonly<Record<MissingPolicy, ChoiceWords>> = {
  reweight: {
    name: 'Counted over what is there',
    plain: 'Where a value is missing, the others count for more, so that their shares add up to 100% again.',
  },
  exclude: { name: 'No score', plain: 'Where a value is missing, there is no score.' },
}
