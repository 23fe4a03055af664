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
})

/**
 * The advanced choices of an index, without those that could change nothing: how indicators are scaled where each has
 * a scale of its own, how they are combined where every domain has one, and the way from small areas where there are
 * none. Fixed ends are offered only where every indicator has them.
 */
export function indexChoices(index: Index, noun: AreaNoun): ChoiceView[] {
  const { domains } = index
  const uses = domains.flatMap(({ indicators }) => indicators)
  const { goalposts, ...scales } = normalisationWords
  const choice = (
    key: Exclude<keyof typeof choiceWords, 'ties'>,
    published: string,
    words: Readonly<Record<string, ChoiceWords>>,
  ): ChoiceView => ({
    field: `${index.code}.${key}`,
    ...choiceWords[key](noun),
    published,
    options: [...(published === '' ? [mixed] : []), ...options(words)],
  })
  const choices: ChoiceView[] = []
  if (uses.some(({ normalisation }) => normalisation === undefined)) {
    const offered = uses.every((use) => use.goalposts !== undefined) ? { ...scales, goalposts } : scales
    choices.push(
      choice(
        'normalisation',
        common(domains, (domain) => domain.normalisation),
        offered,
      ),
    )
  }
  if (domains.some(({ indicators }) => indicators.length > 1)) {
    choices.push(
      choice(
        'domain_aggregation',
        common(domains, (domain) => domain.aggregation),
        aggregationWords,
      ),
    )
  }
  choices.push(
    choice(
      'transformation',
      common(domains, (domain) => domain.transformation),
      scales,
    ),
    choice('aggregation', index.aggregation, aggregationWords),
  )
  if (index.level === 'small_area')
    choices.push(choice('summary', index.summary ?? 'mean_score', summaryWords))
  return choices
}
