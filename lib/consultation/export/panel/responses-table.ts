import 'server-only'
import type { Cell, Column, ExportTable } from '#lib/table/export-table.ts'
import type { PanelAnswer, PanelResponse } from '#lib/consultation/panel/panel-response.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import type { ExportContext } from './export-context.ts'
import { questionColumns } from './question-columns.ts'

/** A moment as every table says it. */
export const moment = (at: Date): string => at.toISOString()

/**
 * One row for each response that the panel may read, newest first, with all its answers side by side, because that is what
 * programs for statistics and for coding texts begin from.
 *
 * @param regions code and name of every region of the dataset
 */
export function responsesTable(context: ExportContext, regions: ReadonlyMap<string, string>): ExportTable {
  const questions = context.questions.map((question) => questionColumns(question))
  return {
    name: 'responses',
    about: 'One response that moderators let through, with all its answers.',
    columns: [...factColumns(regions), ...questions.flatMap(({ columns }) => columns)],
    rows: async function* () {
      for await (const row of readResponses(context)) {
        const cellsOf = ({ id, cells }: (typeof questions)[number]) =>
          cells(row.answers?.find(({ questionId }) => questionId === id))
        yield [...factCells(row, regions), ...questions.flatMap(cellsOf)]
      }
    },
  }
}

type Row = Omit<PanelResponse, 'id' | 'scenario'> & { readonly answers: readonly PanelAnswer[] | null }

const readResponses = ({ reader, consultation }: ExportContext): AsyncGenerator<Row, void> =>
  reader.rows(Prisma.sql`
    SELECT p."reference", p."receivedAt", p."kind"::text AS "kind", p."regionCode", p."organisation", p."quotable",
      p."scenarioHash", p."scenarioTitle", p."datasetId", p."engine",
      (SELECT jsonb_agg(to_jsonb(a)) FROM (
        SELECT a."id", a."questionId", a."questionVersion", a."choices", a."words", a."withheld"
        FROM "PanelAnswer" a WHERE a."responseId" = p."id") a) AS "answers"
    FROM "PanelResponse" p WHERE p."consultationId" = ${consultation.id}
    ORDER BY p."receivedAt" DESC, p."id" DESC`)

const factColumns = (regions: ReadonlyMap<string, string>): Column[] => [
  { name: 'reference', meaning: 'The name of the response, for people.' },
  { name: 'received_at', meaning: 'When it was received.', unit: 'ISO 8601, UTC' },
  {
    name: 'kind',
    meaning: 'Who answered, as they said.',
    values: [
      ['individual', 'somebody for themselves'],
      ['organisation', 'an organisation'],
      ['area_professional', 'somebody who works in the area'],
      ['other', 'somebody else'],
    ],
  },
  { name: 'organisation', meaning: 'The organisation, when it chose to be named; empty otherwise.' },
  { name: 'region_code', meaning: 'Region; empty = not known.', values: [...regions] },
  { name: 'region', meaning: 'The name of the region.' },
  {
    name: 'quotable',
    meaning: 'Whether its words may be quoted in public. The others are counted and analysed only.',
    unit: '1 = yes, 0 = no',
  },
  { name: 'scenario_hash', meaning: 'The scenario that it carries: a row of “scenarios”; empty = none.' },
  { name: 'scenario_title', meaning: 'What its author called the scenario.' },
  { name: 'dataset', meaning: 'The version of the data that the scenario was calculated with.' },
  { name: 'engine', meaning: 'The version of the rules that it was calculated by.' },
]

const factCells = (response: Row, regions: ReadonlyMap<string, string>): Cell[] => [
  response.reference,
  moment(response.receivedAt),
  response.kind,
  response.organisation,
  response.regionCode,
  regions.get(response.regionCode) ?? '',
  response.quotable ? 1 : 0,
  response.scenarioHash,
  response.scenarioTitle,
  response.datasetId,
  response.engine,
]
