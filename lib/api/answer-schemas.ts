import { z } from 'zod'
import type { AreaAnswer } from '#lib/view/area-answer.ts'
import type { ScoreAnswer } from '#lib/view/score-answer.ts'
import { responseSchemas } from './response-schemas.ts'
import { describedScenario, scoreRequestSchema } from './score-request.ts'
import { surenessSchemas } from './sureness-schemas.ts'
import { tableAnswerSchema } from './table-answer.ts'

/**
 * What the HTTP interface answers, as schemas: the description at /api/v1/openapi.json is made from them, and tests hold
 * every real answer against them. Nothing is validated with them at run time.
 */
const count = z.int().min(0)
const people = count.nullable().meta({ description: 'People; null where the dataset does not say.' })
const rank = z.int().min(1).nullable().meta({ description: '1 = most need; null = not enough data.' })
const score = z.number().nullable().meta({ description: 'Higher = more need; null = not enough data.' })
const share = z.number().min(0).max(1)
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/)
const link = z.string().startsWith('/').meta({ description: 'An address on this server.' })

const dataset = z
  .strictObject({ id: z.string(), version: z.string(), digest })
  .meta({ description: 'The dataset version that was scored.' })
const standing = z.strictObject({ rank, score })
const standings = z.record(z.string(), standing).meta({ description: 'Index code to rank and score.' })
const links = z
  .strictObject({ self: link, sandbox: link, csv: link, verify: link })
  .meta({ description: 'The same result elsewhere. None of these addresses ever changes meaning.' })

const changedArea = z
  .strictObject({
    code: z.string(),
    name: z.string(),
    district_name: z.string(),
    region_name: z.string(),
    population: people,
    baseline: standings,
    scenario: standings,
  })
  .meta({ description: 'An area that enters or leaves the list, before and after.' })

const regionCounts = z.strictObject({
  code: z.string(),
  name: z.string(),
  areas: count,
  baseline: count,
  scenario: count,
  entering: count,
  leaving: count,
})

const identified = { dataset, engine: z.string(), scenario: describedScenario, scenario_hash: digest }

export const scoreAnswerSchema = z.strictObject({
  ...identified,
  counts: z.strictObject({
    areas: count,
    baseline: count,
    scenario: count,
    entering: count,
    leaving: count,
    staying: count,
    not_enough_data: count,
  }),
  population: z.strictObject({ baseline: people, scenario: people, entering: people, leaving: people }),
  entering: z.array(changedArea).meta({ description: 'Ordered by code.' }),
  leaving: z.array(changedArea).meta({ description: 'Ordered by code.' }),
  regions: z.array(regionCounts).meta({ description: 'Ordered by code.' }),
  links,
}) satisfies z.ZodType<ScoreAnswer>

const areaIndex = z
  .strictObject({
    code: z.string(),
    name: z.string(),
    score,
    rank,
    ranked: count.meta({ description: 'Areas that have a score.' }),
    domains: z.array(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        share,
        score,
        rank,
        ranked: count,
        contribution: z.number().nullable().meta({
          description:
            'Points of the index score that come from this domain; null when the index is not a sum.',
        }),
      }),
    ),
    worst_share: share.nullable(),
    last_rank_inside: count.nullable(),
    distance: z.int().nullable().meta({
      description:
        'Places from the cut: 0 = the last place inside, positive = further inside, negative = outside.',
    }),
    meets: z.boolean().nullable(),
  })
  .meta({ description: 'The last four are null for an index without a cut.' })

const areaResult = z.strictObject({
  listed: z.boolean(),
  not_enough_data: z.boolean(),
  indices: z.array(areaIndex),
})

export const areaAnswerSchema = z.strictObject({
  ...identified,
  area: z.strictObject({
    code: z.string(),
    name: z.string(),
    district_code: z.string(),
    district_name: z.string(),
    region_code: z.string(),
    region_name: z.string(),
    population: people,
  }),
  state: z.enum(['entering', 'leaving', 'staying', 'not_listed']),
  results: z.strictObject({ baseline: areaResult, scenario: areaResult }),
  links,
}) satisfies z.ZodType<AreaAnswer>

export const datasetsAnswerSchema = z.strictObject({
  datasets: z.array(
    z.strictObject({
      id: z.string(),
      version: z.string(),
      digest,
      title: z.string(),
      areas: count,
      imported_at: z.iso.datetime(),
      current: z.boolean().meta({ description: 'Whether this version is scored when none is named.' }),
    }),
  ),
})

export const healthSchema = z.strictObject({ status: z.enum(['alive', 'ready']) })

export const problemSchema = z
  .strictObject({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
    instance: z.string().startsWith('urn:uuid:'),
    issues: z.array(z.strictObject({ path: z.string(), message: z.string() })),
  })
  .meta({ description: 'RFC 9457. `issues` names every problem with its place.' })

/** Every schema that the description of the interface names; the key is its name there. */
export const namedSchemas = {
  Scenario: describedScenario,
  ScoreRequest: scoreRequestSchema,
  Dataset: dataset,
  Standing: standing,
  Standings: standings,
  ChangedArea: changedArea,
  RegionCounts: regionCounts,
  Links: links,
  ScoreAnswer: scoreAnswerSchema,
  AreaIndex: areaIndex,
  AreaResult: areaResult,
  AreaAnswer: areaAnswerSchema,
  DatasetsAnswer: datasetsAnswerSchema,
  TableAnswer: tableAnswerSchema,
  ...responseSchemas,
  ...surenessSchemas,
  Health: healthSchema,
  Problem: problemSchema,
} as const satisfies Record<string, z.ZodType>
