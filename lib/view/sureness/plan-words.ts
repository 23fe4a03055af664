import type { Choice } from '#lib/scoring/robustness/choices.ts'
import type { Drawing, Varied } from '#lib/scoring/robustness/options.ts'
import { formatPercent } from '#lib/view/format/format-percent.ts'
import { joinWords } from '#lib/view/format/join-words.ts'

/** What else may vary, as screens name it. */
export const choiceWords: readonly {
  readonly choice: Choice
  readonly name: string
  readonly hint: string
}[] = [
  {
    choice: 'normalisation',
    name: 'How measures are put on one scale',
    hint: 'by rank, by normal scores, by distance from the mean',
  },
  {
    choice: 'transformation',
    name: 'How much the worst places stand out',
    hint: 'strongly (exponential), evenly (rank), as a normal curve',
  },
  {
    choice: 'aggregation',
    name: 'How domains are put together',
    hint: 'as a sum, or as a product of shares',
  },
  {
    choice: 'summary',
    name: 'How small areas are summed up',
    hint: 'mean score, mean rank, people in the worst tenth',
  },
  { choice: 'cuts', name: 'The cut-offs', hint: 'a fifth narrower or wider' },
]

type Plan = {
  readonly drawing: Drawing
  readonly varied: readonly Varied[]
  readonly choices: readonly Choice[]
}

/**
 * What varies in an analysis, as part of a sentence.
 *
 * Example: all weights ± 25% are "nudging every weight by up to 25% each time".
 */
export function planWords({ drawing, varied, choices }: Plan): string {
  const all = varied.every(({ domains, indicators }) => domains && indicators)
  const none = varied.every(({ domains, indicators }) => !domains && !indicators)
  const weights = all ? 'every weight' : 'some of the weights'
  const other = joinWords(
    choiceWords.filter(({ choice }) => choices.includes(choice)).map(({ name }) => lowerFirst(name)),
  )
  const nudge =
    drawing.kind === 'anywhere'
      ? `giving ${weights} any share at all`
      : `nudging ${weights} by up to ${formatPercent(drawing.range)}`
  if (none) return `changing ${other} each time`
  return other === '' ? `${nudge} each time` : `${nudge} and changing ${other} each time`
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
