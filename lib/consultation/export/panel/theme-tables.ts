import 'server-only'
import type { ExportTable } from '#lib/table/export-table.ts'
import type { Theme, ThemeEvent } from '#lib/db/generated/client.ts'
import type { ExportContext } from './export-context.ts'
import { moment } from './responses-table.ts'

const theme = { name: 'theme', meaning: 'A short name for the theme in this export; T1 is the oldest.' }
const utc = 'ISO 8601, UTC'

/** One row for each theme of the codeframe, with what became of it. */
export const themesTable = ({
  reader,
  consultation,
  questionCode,
  themeCode,
}: ExportContext): ExportTable => ({
  name: 'themes',
  about: 'One theme of the codeframe, in use or not.',
  columns: [
    theme,
    { name: 'question', meaning: 'The question whose answers it is about: q1, q2 …' },
    { name: 'name', meaning: 'What it is called.' },
    { name: 'description', meaning: 'What belongs to it and what does not.' },
    { name: 'created_at', meaning: 'When it was made.', unit: utc },
    { name: 'retired_at', meaning: 'When it went out of use; empty = in use.', unit: utc },
    { name: 'merged_into', meaning: 'The theme that it counts for since it was merged; empty = none.' },
    { name: 'split_from', meaning: 'The theme that it was a part of; empty = none.' },
  ],
  rows: async function* () {
    const themes = await reader.$queryRaw<Theme[]>`
      SELECT h.* FROM "Theme" h JOIN "Question" q ON q."id" = h."questionId"
      WHERE q."consultationId" = ${consultation.id} ORDER BY h."createdAt", h."id"`
    for (const row of themes) {
      const { id, questionId, name, description, createdAt, retiredAt, mergedIntoId, splitFromId } = row
      yield [
        ...[themeCode(id), questionCode(questionId), name, description, moment(createdAt)],
        retiredAt === null ? null : moment(retiredAt),
        mergedIntoId === null ? null : themeCode(mergedIntoId),
        splitFromId === null ? null : themeCode(splitFromId),
      ]
    }
  },
})

/** One row for each change of a theme: what it was called from then on. */
export const themeHistoryTable = (context: ExportContext): ExportTable => ({
  name: 'theme_history',
  about: 'One change of one theme.',
  columns: [
    theme,
    { name: 'at', meaning: 'When it was changed.', unit: utc },
    {
      name: 'change',
      meaning: 'What was done.',
      values: [
        ['created', 'it was made'],
        ['renamed', 'its name or description was changed'],
        ['merged', 'it was merged into “other” and counts for that'],
        ['split', 'it was split into several, and went out of use'],
        ['retired', 'it went out of use'],
      ],
    },
    { name: 'name', meaning: 'Its name from then on.' },
    { name: 'description', meaning: 'Its description from then on.' },
    { name: 'other', meaning: 'The theme that it was merged into or split from; empty = none.' },
    { name: 'coder', meaning: 'Who did it, by a number that means nothing outside this export.' },
  ],
  rows: async function* () {
    const { reader, consultation, themeCode, coderNumber } = context
    const events = await reader.$queryRaw<ThemeEvent[]>`
      SELECT v.* FROM "ThemeEvent" v JOIN "Theme" h ON h."id" = v."themeId" JOIN "Question" q ON q."id" = h."questionId"
      WHERE q."consultationId" = ${consultation.id} ORDER BY v."at", v."id"`
    for (const { themeId, at, change, name, description, otherId, personId } of events) {
      const other = otherId === null ? null : themeCode(otherId)
      yield [themeCode(themeId), moment(at), change, name, description, other, coderNumber(personId)]
    }
  },
})
