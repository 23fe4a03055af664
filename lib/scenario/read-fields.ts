import { failure, success, type Issue, type Result } from '#lib/result/result.ts'
import type { Index, Methodology } from '#lib/scoring/methodology.ts'
import { readFormWeights } from './read-form-weights.ts'
import { shareOf } from './percent.ts'
import {
  aggregationCodes,
  largestWeight,
  normalisationCodes,
  summaryCodes,
  transformationCodes,
} from './scenario.ts'
import type { Scenario } from './scenario.ts'
import { settingKeys, type Field } from './scenario-query.ts'

/** Names that travel with a scenario's fields and are read by somebody else. */
const others = new Set(['form', 'include', 'out', 'dataset'])
const settings: Readonly<Record<(typeof settingKeys)[number], readonly string[]>> = {
  normalisation: normalisationCodes,
  domain_aggregation: aggregationCodes,
  transformation: transformationCodes,
  aggregation: aggregationCodes,
  summary: summaryCodes,
}
const notAWeight = 'enter a whole number from 0 to 1,000'
const notACut = 'enter a number of percent above 0 and up to 50'

/**
 * Reads a scenario from the fields of a link or of the sandbox's form, naming every problem at its field.
 *
 * A link holds differences only. A form (it has `form=1`) holds every field, with tick boxes `include` for what counts
 * and `out` for what was already left out when the page was made: see `readFormWeights`. A field given twice is refused,
 * as is one that the methodology does not have; `also` names fields that belong to somebody else.
 *
 * Example: `readFields(baseline, [['cni.civic_assets', '0']])` is `{ indices: { cni: { domain_weights: { civic_assets: 0 } } } }`.
 */
export function readFields(
  baseline: Methodology,
  fields: readonly Field[],
  also: ReadonlySet<string> = new Set(),
): Result<Scenario> {
  const issues: Issue[] = []
  const given = new Map<string, string>()
  for (const [name, value] of fields) {
    if (others.has(name) || also.has(name)) continue
    if (given.has(name)) issues.push({ path: name, message: 'is given twice' })
    given.set(name, value)
  }
  const isForm = fields.some(([name, value]) => name === 'form' && value === '1')
  const weights = isForm ? readFormWeights(baseline, fields, given) : given
  const scenario: Draft = { cuts: {}, indices: {} }
  for (const [name, value] of weights) {
    const problem = put(baseline, scenario, name, value)
    if (problem !== null) issues.push({ path: name, message: problem })
  }
  return issues.length > 0 ? failure(issues) : success(tidy(scenario))
}

type Draft = {
  ties?: 'average' | 'lowest'
  cuts: Record<string, number>
  indices: Record<string, Record<string, unknown>>
}

/** Puts one field into the draft; a text is what is wrong with it. */
function put(baseline: Methodology, draft: Draft, name: string, value: string): string | null {
  if (name === 'ties') {
    if (value !== 'average' && value !== 'lowest') return 'choose one of average, lowest'
    draft.ties = value
    return null
  }
  const [first = '', second = '', third, ...rest] = name.split('.')
  if (rest.length > 0) return 'is not a known setting'
  if (first === 'cut' && third === undefined) return putCut(baseline, draft, second, value)
  const index = baseline.indices.find(({ code }) => code === first)
  if (index === undefined) return `there is no index ${first} in this dataset`
  return putInIndex(index, draft, second, third, value)
}

function putCut(baseline: Methodology, draft: Draft, code: string, value: string): string | null {
  if (!baseline.classification.cuts.some(({ index }) => index === code)) return `there is no cut of ${code}`
  const share = shareOf(value)
  if (share === null) return notACut
  draft.cuts[code] = share
  return null
}

function putInIndex(
  index: Index,
  draft: Draft,
  part: string,
  indicator: string | undefined,
  value: string,
): string | null {
  const change = (draft.indices[index.code] ??= {})
  const key = settingKeys.find((candidate) => candidate === part)
  const domain = index.domains.find(({ code }) => code === part)
  if (key !== undefined && indicator === undefined && (domain === undefined || !/^\d/.test(value))) {
    if (!settings[key].includes(value)) return `choose one of ${settings[key].join(', ')}`
    change[key] = value
    return null
  }
  if (domain === undefined) return `there is no domain ${part} in ${index.short_name}`
  if (indicator !== undefined && !domain.indicators.some(({ code }) => code === indicator)) {
    return `there is no indicator ${indicator} in ${domain.name}`
  }
  const weight = /^\d{1,4}$/.test(value.trim()) ? Number(value) : Infinity
  if (weight > largestWeight) return notAWeight
  const record = indicator === undefined ? 'domain_weights' : 'indicator_weights'
  change[record] = { ...(change[record] as object | undefined), [indicator ?? part]: weight }
  return null
}

/** Without the records that stayed empty. */
function tidy({ ties, cuts, indices }: Draft): Scenario {
  const changed = Object.entries(indices).filter(([, change]) => Object.keys(change).length > 0)
  return {
    ...(ties === undefined ? {} : { ties }),
    ...(Object.keys(cuts).length === 0 ? {} : { cuts }),
    ...(changed.length === 0 ? {} : { indices: Object.fromEntries(changed) }),
  }
}
