import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineVerb } from '#lib/service/define-verb.ts'

/** What can be exported how: a workbook, or CSV files with or without the mark that some spreadsheet programs need. */
export const exportFormats = ['xlsx', 'csv', 'csv_for_spreadsheets'] as const

export type ExportFormat = (typeof exportFormats)[number]

export const exportInput = z.strictObject({
  consultation: consultationId,
  format: z.enum(exportFormats, { error: 'Choose a kind of file' }),
})

/**
 * Puts on record that somebody begins an export, before the first byte is read.
 *
 * @throws ServiceError `NotFound`, `Forbidden`, `Invalid`
 */
export const beginExport = defineVerb({
  name: 'panel.export',
  permission: 'panel.read',
  input: exportInput,
  change: async (tx, { consultation: id, format }) => {
    const found = await tx.consultation.count({ where: { id } })
    if (found === 0) throw new ServiceError({ kind: 'NotFound', message: 'There is no such consultation.' })
    const entry = { subject: `consultation ${id}`, consultationId: id, facts: { format } }
    return { value: undefined, entry }
  },
})

/**
 * Puts on record what an export held, before its last bytes are sent: a file that is whole is always on record.
 *
 * @throws ServiceError `Forbidden`, `Invalid`
 */
export const finishExport = defineVerb({
  name: 'panel.export_finished',
  permission: 'panel.read',
  input: exportInput.extend({
    responses: z.int().min(0),
    rows: z.int().min(0),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  change: (_tx, { consultation: id, ...facts }) =>
    Promise.resolve({
      value: undefined,
      entry: { subject: `consultation ${id}`, consultationId: id, facts },
    }),
})
