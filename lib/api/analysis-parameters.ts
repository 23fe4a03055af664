import { datasetInQuery, inQuery, scenarioInQuery } from './operation-parts.ts'

type Parameter = { readonly name: string; readonly in: string; readonly [key: string]: unknown }

const several = (name: string, description: string): Parameter => ({
  name,
  in: 'query',
  description,
  schema: { type: 'array', items: { type: 'string' } },
  style: 'form',
  explode: true,
})

/** What every analysis may be asked for, with its `size`. */
export const analysisParameters = (size: Parameter): readonly Parameter[] => [
  datasetInQuery,
  size,
  inQuery('seed', '0 to 4,294,967,295: the same seed gives the same answer; 2026 unless said.'),
  inQuery(
    'draw',
    'By how many per cent each weight is nudged at most, 1 to 90, or `anywhere`; 25 unless said.',
  ),
  several('weights', 'Kinds of weights that vary, such as `cni.domains`, `cni.indicators`; all unless said.'),
  several('choices', 'What else varies: normalisation, transformation, aggregation, summary, cuts.'),
  scenarioInQuery,
]
