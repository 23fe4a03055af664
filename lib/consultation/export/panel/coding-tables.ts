import 'server-only'
import type { Column, ExportTable } from '#lib/table/export-table.ts'
import { shownPassages } from '#lib/consultation/panel/shown-passages.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import type { ExportContext } from './export-context.ts'
import { moment } from './responses-table.ts'

const reference: Column = { name: 'reference', meaning: 'The response; a row of “responses”.' }
const question: Column = { name: 'question', meaning: 'The question that was answered: q1, q2 …' }
const coder: Column = {
  name: 'coder',
  meaning: 'Who did it, by a number that means nothing outside this export.',
}
const at: Column = { name: 'at', meaning: 'When it was done.', unit: 'ISO 8601, UTC' }

type TagRow = {
  themeId: string
  personId: string
  at: Date
  reference: string
  questionId: string
  countsAs: string
}

/** One row for each theme that a coder found in an answer that the panel may read. */
export const tagsTable = (context: ExportContext): ExportTable => ({
  name: 'tags',
  about: 'One coder found one theme in one answer.',
  columns: [
    reference,
    question,
    { name: 'theme', meaning: 'The theme as it was found: a row of “themes”.' },
    {
      name: 'counts_as',
      meaning: 'The theme that it counts for, when it was merged into another; else the same.',
    },
    coder,
    at,
  ],
  rows: async function* () {
    for await (const row of readTags(context)) {
      yield [
        ...[row.reference, context.questionCode(row.questionId), context.themeCode(row.themeId)],
        ...[context.themeCode(row.countsAs), context.coderNumber(row.personId), moment(row.at)],
      ]
    }
  },
})

const readTags = ({ reader, consultation }: ExportContext): AsyncGenerator<TagRow, void> =>
  reader.rows(Prisma.sql`
    SELECT t."themeId", t."personId", t."at", p."reference", a."questionId",
      COALESCE(h."mergedIntoId", h."id") AS "countsAs"
    FROM "Tag" t JOIN "Theme" h ON h."id" = t."themeId" JOIN "PanelAnswer" a ON a."id" = t."answerId"
    JOIN "Response" p ON p."id" = a."responseId"
    WHERE a."consultationId" = ${consultation.id} ORDER BY t."answerId", t."themeId", t."personId"`)

type PassageRow = {
  id: string
  answerId: string
  start: number
  end: number
  wordsDigest: string
  personId: string
  at: Date
  reference: string
  questionId: string
  words: string
}

/** One row for each passage that somebody of the panel marked, in words that the panel may still read. */
export const passagesTable = (context: ExportContext): ExportTable => ({
  name: 'passages',
  about:
    'Words of one answer that somebody marked as evidence. Passages whose words were hidden since are left out.',
  columns: [
    reference,
    question,
    { name: 'start', meaning: 'Where the passage begins in the answer.', unit: 'characters before it' },
    { name: 'end', meaning: 'Where the passage ends in the answer.', unit: 'characters up to its end' },
    { name: 'passage', meaning: 'The words that were marked.' },
    coder,
    at,
  ],
  rows: async function* () {
    for await (const row of readPassages(context)) {
      const answer = { id: row.answerId, words: row.words }
      for (const { start, end, quotation } of shownPassages([answer], [row])) {
        yield [
          ...[row.reference, context.questionCode(row.questionId), start, end, quotation],
          ...[context.coderNumber(row.personId), moment(row.at)],
        ]
      }
    }
  },
})

const readPassages = ({ reader, consultation }: ExportContext): AsyncGenerator<PassageRow, void> =>
  reader.rows(Prisma.sql`
    SELECT e."id", e."answerId", e."start", e."end", e."wordsDigest", e."personId", e."at",
      p."reference", a."questionId", a."words"
    FROM "EvidencePassage" e JOIN "PanelAnswer" a ON a."id" = e."answerId"
    JOIN "Response" p ON p."id" = a."responseId"
    WHERE a."consultationId" = ${consultation.id} ORDER BY e."id"`)
