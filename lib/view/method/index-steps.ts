import type { Domain, Index, IndicatorUse, Normalisation } from '#lib/scoring/methodology.ts'
import type { Indicator } from '#lib/scoring/snapshot.ts'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import { counted } from '#lib/view/format/counted.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { formatPercent } from '#lib/view/format/format-percent.ts'
import { joinWords } from '#lib/view/format/join-words.ts'
import type { Formula, MethodStep } from './method-step.ts'
import {
  aggregationWords,
  indicatorTransformationWords,
  missingWords,
  normalisationWords,
  summaryWords,
} from './method-words.ts'

type Included = { readonly domain: Domain; readonly uses: readonly IndicatorUse[] }

/**
 * What an index does, step by step, said from its settings: only the steps that happen, each in plain words and with
 * its formula.
 *
 * `noun`: what the areas are called. Domains and indicators that are left out (weight 0) are not spoken of.
 */
export function indexSteps(
  index: Index,
  indicators: readonly Indicator[],
  noun: AreaNoun,
): readonly MethodStep[] {
  const included: readonly Included[] = index.domains
    .filter(({ weight }) => weight > 0)
    .map((domain) => ({ domain, uses: domain.indicators.filter(({ weight }) => weight > 0) }))
    .filter(({ uses }) => uses.length > 0)
  const units = index.level === 'small_area' ? 'small areas' : noun.many
  return [
    turnStep(included, indicators),
    ...logarithmSteps(included),
    ...scaleSteps(included, units),
    ...domainSteps(included),
    ...transformationSteps(included, units),
    indexStep(index, included),
    ...summaryStep(index, noun),
    missingStep(index),
  ]
}

function turnStep(included: readonly Included[], indicators: readonly Indicator[]): MethodStep {
  const codes = new Set(included.flatMap(({ uses }) => uses.map(({ code }) => code)))
  const used = indicators.filter(({ code }) => codes.has(code))
  const turned = used.filter(({ polarity }) => polarity === -1).length
  return {
    title: 'Turn every indicator so that higher is more need',
    words: [turnWords(turned, used.length)],
    formulas: [],
  }
}

function turnWords(turned: number, used: number): string {
  if (turned === 0) {
    const which = used === 1 ? 'In its one indicator' : `In all ${formatCount(used)} indicators`
    return `${which} a higher value is more need already.`
  }
  const because = 'turned round, because a lower value is more need.'
  if (turned < used)
    return `${counted(turned, 'indicator')} of ${formatCount(used)} ${turned === 1 ? 'is' : 'are'} ${because}`
  return used === 1 ? `Its one indicator is ${because}` : `All ${formatCount(used)} indicators are ${because}`
}

function logarithmSteps(included: readonly Included[]): MethodStep[] {
  const uses = included.flatMap((domain) => domain.uses)
  return (['log', 'log1p'] as const).flatMap((code) => {
    const count = uses.filter((use) => use.transformation === code).length
    if (count === 0) return []
    return {
      title: 'Take the logarithm of long-tailed indicators',
      words: [`For ${counted(count, 'indicator')}. ${indicatorTransformationWords[code].plain}`],
      formulas: [{ kind: 'indicator_transformation', code }],
    }
  })
}

/** What a method that looks at places counts them among; nothing for the others. */
const placesAmong = (code: Normalisation, units: string): string =>
  ['rank', 'normal_score', 'exponential_rank'].includes(code)
    ? ` Places are counted among all ${units} that have a number there.`
    : ''

/** Which normalisation the included indicators take, with the domains that use it. */
function scaleSteps(included: readonly Included[], units: string): MethodStep[] {
  const users = new Map<Normalisation, Set<string>>()
  for (const { domain, uses } of included) {
    for (const use of uses) {
      const code = use.normalisation ?? domain.normalisation
      users.set(code, (users.get(code) ?? new Set()).add(domain.name))
    }
  }
  return [...users].flatMap(([code, domains]) => {
    if (code === 'none') return []
    const scope = domains.size === included.length ? '' : ` In ${joinWords([...domains])}.`
    return {
      title: `Put indicators on one scale: ${normalisationWords[code].name.toLowerCase()}`,
      words: [`${normalisationWords[code].plain}${placesAmong(code, units)}${scope}`],
      formulas: [{ kind: 'normalisation', code }],
    }
  })
}

function domainSteps(included: readonly Included[]): MethodStep[] {
  const several = included.filter(({ uses }) => uses.length > 1)
  if (several.length === 0) return []
  const codes = [...new Set(several.map(({ domain }) => domain.aggregation))]
  return codes.map((code) => {
    const first = several.find(({ domain }) => domain.aggregation === code)
    const formula: Formula = { kind: 'aggregation', code, parts: [], scale: 1 }
    const scope =
      codes.length === 1
        ? ''
        : ` In ${joinWords(several.filter(({ domain }) => domain.aggregation === code).map(({ domain }) => domain.name))}.`
    return {
      title: `Combine the indicators of a domain: ${aggregationWords[code].name.toLowerCase()}`,
      words: [`${aggregationWords[code].plain}${scope}`],
      formulas: first ? [formula] : [],
    }
  })
}

function transformationSteps(included: readonly Included[], units: string): MethodStep[] {
  const codes = [...new Set(included.map(({ domain }) => domain.transformation))]
  return codes.flatMap((code) => {
    if (code === 'none') return []
    const users = included.filter(({ domain }) => domain.transformation === code)
    const scope =
      users.length === included.length ? '' : ` In ${joinWords(users.map(({ domain }) => domain.name))}.`
    return {
      title: `Put domains on one scale: ${normalisationWords[code].name.toLowerCase()}`,
      words: [`${normalisationWords[code].plain}${placesAmong(code, units)}${scope}`],
      formulas: [{ kind: 'normalisation', code }],
    }
  })
}

function indexStep(index: Index, included: readonly Included[]): MethodStep {
  const total = included.reduce((sum, { domain }) => sum + domain.weight, 0)
  const parts = included.map(({ domain }) => ({ name: domain.name, share: domain.weight / total }))
  const scaled =
    index.score_scale === 1
      ? []
      : [
          `The result is multiplied by ${index.score_scale}, so that the numbers match the published ones; ranks stay the same.`,
        ]
  return {
    title: `Combine the domains: ${aggregationWords[index.aggregation].name.toLowerCase()}`,
    words: [aggregationWords[index.aggregation].plain, ...scaled],
    formulas: [{ kind: 'aggregation', code: index.aggregation, parts, scale: index.score_scale }],
  }
}

function summaryStep(index: Index, noun: AreaNoun): MethodStep[] {
  if (index.level !== 'small_area') return []
  const code = index.summary ?? 'mean_score'
  return [
    {
      title: `Get from small areas to ${noun.many}: ${summaryWords[code].name.toLowerCase()}`,
      words: [summaryWords[code].plain],
      formulas: [{ kind: 'summary', code }],
    },
  ]
}

function missingStep({ missing: { policy, min_coverage: least } }: Index): MethodStep {
  const limit =
    policy === 'reweight'
      ? ` That is done while at least ${formatPercent(least)} of the weight is there; with less there is no score.`
      : ''
  return {
    title: 'Say so where there is not enough data',
    words: [
      `${missingWords[policy].plain}${limit} A place without a score is never counted as a place without need.`,
    ],
    formulas: [],
  }
}
