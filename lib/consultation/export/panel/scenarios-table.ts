import 'server-only'
import type { Cell, Column, ExportTable } from '#lib/table/export-table.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { canonicalJson } from '#lib/scenario/canonical-json.ts'
import { scenarioSchema, type Scenario } from '#lib/scenario/scenario.ts'
import { settleScenario } from '#lib/scenario/settle-scenario.ts'
import { weightGroups } from '#lib/scenario/weight-groups.ts'
import type { Methodology } from '#lib/scoring/methodology.ts'
import type { ExportContext } from './export-context.ts'

type Row = { hash: string; datasetId: string; engine: string; responses: number; scenario: unknown }

/**
 * One row for each different scenario of the responses, with every weight and share that it stands for.
 *
 * @param methodology the current method of the consultation's dataset: weights are those that come out of a scenario beside
 *   it. A scenario of another dataset version has none in this table.
 */
export function scenariosTable(context: ExportContext, methodology: Methodology): ExportTable {
  return {
    name: 'scenarios',
    about: 'One different scenario that responses carry. Only responses of this export are counted.',
    columns: [...ownColumns, ...weightColumns(methodology)],
    rows: async function* () {
      for await (const { hash, datasetId, engine, responses, scenario: text } of readScenarios(context)) {
        const scenario = scenarioSchema.parse(text)
        const own = datasetId === context.consultation.datasetId
        yield [
          ...[hash, datasetId, engine, responses, canonicalJson(scenario)],
          ...settingCells(methodology, own ? scenario : null),
        ]
      }
    },
  }
}

const ownColumns: readonly Column[] = [
  { name: 'scenario_hash', meaning: 'The fingerprint of the scenario: equal scenarios have the same.' },
  { name: 'dataset', meaning: 'The version of the data that it was calculated with.' },
  { name: 'engine', meaning: 'The version of the rules that it was calculated by.' },
  { name: 'responses', meaning: 'How many responses of this export carry it.', unit: 'responses' },
  {
    name: 'scenario',
    meaning: 'What it changes in the current method, as a scenario file that the sandbox can open.',
    unit: 'JSON in canonical form (RFC 8785)',
  },
]

function weightColumns({ indices, classification }: Methodology): Column[] {
  const cuts = classification.cuts.map(({ index }) => ({
    name: `cut_${index}`,
    meaning: `The share of areas, from the most need, that meets the test of ${index}.`,
    unit: '0 to 1',
  }))
  const weights = indices.flatMap((index) =>
    weightGroups(index).flatMap(({ domain, codes }) =>
      codes.flatMap((code) => {
        const name = [index.code, ...(domain === null ? [] : [domain]), code].join('_')
        const against = domain === null ? `the domains of ${index.code}` : `the indicators of ${domain}`
        return [
          {
            name: `weight_${name}`,
            meaning: `The weight of ${code} among ${against}; 0 leaves it out.`,
            unit: 'whole number, relative inside its group',
          },
          {
            name: `share_${name}`,
            meaning: `The weight of ${code} divided by the sum of its group.`,
            unit: '0 to 1',
          },
        ]
      }),
    ),
  )
  return [...cuts, ...weights]
}

function settingCells(baseline: Methodology, scenario: Scenario | null): Cell[] {
  const settled = scenario === null ? null : settleScenario(baseline, scenario)
  if (!settled?.ok) return weightColumns(baseline).map(() => null)
  const { indices, classification } = settled.value.methodology
  const weights = indices.flatMap((index) =>
    weightGroups(index).flatMap(({ weights: own }) => {
      const sum = own.reduce((total, weight) => total + weight, 0)
      return own.flatMap((weight) => [weight, sum === 0 ? null : weight / sum])
    }),
  )
  return [...classification.cuts.map(({ worst_share }) => worst_share), ...weights]
}

/** Hashes are counted and sorted first; each scenario is looked up, in one response that carries it, when its row is read. */
const readScenarios = ({ reader, consultation }: ExportContext): AsyncGenerator<Row> =>
  reader.rows(Prisma.sql`
    SELECT d.*, (SELECT p."scenario" FROM "PanelResponse" p
      WHERE p."consultationId" = ${consultation.id} AND p."scenarioHash" = d."hash" LIMIT 1) AS "scenario"
    FROM (
      SELECT p."scenarioHash" AS "hash", p."datasetId", p."engine", count(*)::int AS "responses" FROM "PanelResponse" p
      WHERE p."consultationId" = ${consultation.id} AND p."scenarioHash" IS NOT NULL
      GROUP BY 1, 2, 3 ORDER BY 4 DESC, 1, 2, 3 OFFSET 0) d`)
