import type { Domain, Index, Ties } from '#lib/scoring/methodology.ts'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import {
  aggregationWords,
  normalisationWords,
  summaryWords,
  tiesWords,
  type ChoiceWords,
} from '#lib/view/method/method-words.ts'
import { choiceWords } from './choice-words.ts'
import type { ChoiceView, Option } from './sandbox-method.ts'

const options = (words: Readonly<Record<string, ChoiceWords>>): readonly Option[] =>
  Object.entries(words).map(([value, { name }]) => ({ value, name }))

/** The option that stands for domains that differ: choosing another one sets all of them alike. */
const mixed: Option = { value: '', name: 'Different for each domain' }

/** What every domain has in common; empty when they differ. */
function common(domains: readonly Domain[], setting: (domain: Domain) => string): string {
  const [first = '', ...others] = new Set(domains.map(setting))
  return others.length === 0 ? first : ''
}

/** Which places equal values take. */
export const tiesChoice = (published: Ties): ChoiceView => ({
  field: 'ties',
  ...choiceWords.ties(),
  published,
  options: options(tiesWords),
  offered: true,
})

/**
 * The advanced choices of an index. Those that could change nothing on their own are not offered (but shown when a link
 * sets them): how indicators are scaled where each has a scale of its own, and how they are combined where every domain
 * has one. Fixed ends are an option only where every indicator has them.
 */
export function indexChoices(index: Index, noun: AreaNoun): ChoiceView[] {
  const { domains } = index
  const uses = domains.flatMap(({ indicators }) => indicators)
  const { goalposts, ...scales } = normalisationWords
  const fixedEnds = uses.every((use) => use.goalposts !== undefined)
  const choice = (
    key: Exclude<keyof typeof choiceWords, 'ties'>,
    published: string,
    words: Readonly<Record<string, ChoiceWords>>,
    offered = true,
  ): ChoiceView => ({
    field: `${index.code}.${key}`,
    ...choiceWords[key](noun),
    published,
    options: [...(published === '' ? [mixed] : []), ...options(words)],
    offered,
  })
  return [
    choice(
      'normalisation',
      common(domains, ({ normalisation }) => normalisation),
      fixedEnds ? { ...scales, goalposts } : scales,
      uses.some(({ normalisation }) => normalisation === undefined),
    ),
    choice(
      'domain_aggregation',
      common(domains, ({ aggregation }) => aggregation),
      aggregationWords,
      domains.some(({ indicators }) => indicators.length > 1),
    ),
    choice(
      'transformation',
      common(domains, ({ transformation }) => transformation),
      scales,
    ),
    choice('aggregation', index.aggregation, aggregationWords),
    ...(index.level === 'small_area' ? [choice('summary', index.summary ?? 'mean_score', summaryWords)] : []),
  ]
}
