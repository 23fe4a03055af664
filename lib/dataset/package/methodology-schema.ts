import { z } from 'zod'
import {
  aggregationCodes,
  largestWeight,
  normalisationCodes,
  summaryCodes,
  transformationCodes,
} from '#lib/scenario/scenario.ts'
import type { IndicatorTransformation, Methodology } from '#lib/scoring/methodology.ts'
import { transformations } from '#lib/scoring/transformations.ts'
import { codeExpected, isCode } from './patterns.ts'

const oneOf = <Option extends string>(options: readonly Option[]) =>
  z.enum(options, `one of ${options.join(', ')}`)

const code = z.string(codeExpected).refine(isCode, codeExpected)
const name = z.string('a name').min(1, 'a name').max(300, 'at most 300 characters')
const weightExpected = `a whole number from 0 to ${largestWeight}`
const weight = z.int(weightExpected).min(0, weightExpected).max(largestWeight, weightExpected)
const positiveExpected = 'a number above 0'
const shareExpected = 'a number above 0 and at most 0.5'
const coverageExpected = 'a number from 0 to 1'

const aggregation = oneOf(aggregationCodes)
const normalisation = oneOf(normalisationCodes)
/** Object.keys forgets that a registry has no other keys. */
const transformation = oneOf(Object.keys(transformations) as IndicatorTransformation[])

const goalpostsExpected = 'two numbers, the lower one first'
const goalposts = z
  .tuple([z.number(goalpostsExpected), z.number(goalpostsExpected)], goalpostsExpected)
  .refine(([low, high]) => low < high, goalpostsExpected)

const indicator = z.strictObject(
  {
    code,
    weight,
    normalisation: normalisation.exactOptional(),
    transformation: transformation.exactOptional(),
    goalposts: goalposts.exactOptional(),
  },
  'an object with code and weight',
)

const domain = z.strictObject(
  {
    code,
    name,
    weight,
    normalisation,
    aggregation,
    transformation: oneOf(transformationCodes),
    indicators: z.array(indicator, 'a list of indicators').min(1, 'at least one indicator'),
  },
  'an object that describes a domain',
)

const index = z.strictObject(
  {
    code,
    name,
    short_name: name,
    level: oneOf(['area', 'small_area']),
    aggregation,
    score_scale: z.number(positiveExpected).gt(0, positiveExpected),
    missing: z.strictObject(
      {
        policy: oneOf(['reweight', 'exclude']),
        min_coverage: z.number(coverageExpected).min(0, coverageExpected).max(1, coverageExpected),
      },
      'an object with policy and min_coverage',
    ),
    summary: oneOf(summaryCodes).exactOptional(),
    domains: z.array(domain, 'a list of domains').min(1, 'at least one domain'),
  },
  'an object that describes an index',
)

const cut = z.strictObject(
  { index: code, worst_share: z.number(shareExpected).gt(0, shareExpected).max(0.5, shareExpected) },
  'an object with index and worst_share',
)

/**
 * methodology.json: the baseline of a package, each value on its own. What holds between values (codes that are named
 * twice, a cut of no index) is the business of `checkRecipe`.
 */
export const methodologySchema = z.strictObject(
  {
    version: z.literal(1, '1'),
    name,
    ties: oneOf(['average', 'lowest']).default('average'),
    classification: z.strictObject(
      {
        label: name,
        rule: z.literal('all', 'all'),
        cuts: z.array(cut, 'a list of cuts').min(1, 'at least one cut'),
      },
      'an object with label, rule and cuts',
    ),
    indices: z.array(index, 'a list of indices').min(1, 'at least one index').max(20, 'at most 20 indices'),
  },
  'an object',
) satisfies z.ZodType<Methodology>
