import 'server-only'
import { createHash } from 'node:crypto'
import { personOf } from '#lib/consultation/moderation/person-of.ts'
import type { SnapshotReader } from '#lib/db/snapshot-reader.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import type { Call } from '#lib/service/call.ts'
import { countTry } from '#lib/service/limit/count-try.ts'
import { parseInput } from '#lib/service/parse-input.ts'
import { signText } from '#lib/service/signature.ts'
import { refuseUnlessAllowed } from '#lib/service/refuse-unless-allowed.ts'
import { refuseWhenBusy, snapshotStream } from '#lib/service/snapshot-stream.ts'
import { beginExport, exportInput, finishExport, type ExportFormat } from './export-records.ts'
import { sumsOf } from './sums-of.ts'
import { manifestTable } from './panel/explaining-tables.ts'
import { panelTables } from './panel/panel-tables.ts'
import { csvBundle } from '#lib/table/csv-bundle.ts'
import type { Measured } from '#lib/table/measure.ts'
import { xlsxWorkbook } from '#lib/table/xlsx-workbook.ts'
import { zipStream } from '#lib/table/zip-stream.ts'

const limit = { name: 'panel-export', most: 5, seconds: 3600 }

/** Bytes of a file that are made while they are taken, and what the file is. */
export type ExportedFile = {
  readonly name: string
  readonly type: string
  readonly bytes: ReadableStream<Uint8Array>
}

/**
 * Everything that the panel may read of a consultation, for analysis: responses with their answers, themes, tags, passages
 * and scenarios, with a codebook; a workbook, or CSV files in a ZIP. All of it is from one moment, and read while it is
 * sent, so that its size does not matter. It ends with the number of rows and the fingerprint of every table, signed
 * (`reweigh verify-export`); a file that was cut short does not open.
 *
 * Beginning and end are entries of the record; no whole file goes out without both.
 *
 * @throws ServiceError `Forbidden`, `Invalid`, `NotFound`; `TooMany` for the sixth within an hour by one person;
 *   `Unavailable` while too many others run
 * @example const { bytes } = await exportForPanel(call, { consultation: 'left-behind-2026', format: 'xlsx' })
 */
export async function exportForPanel(call: Call, given: unknown): Promise<ExportedFile> {
  refuseUnlessAllowed(call.actor, 'panel.read')
  const asked = parseInput(exportInput, given)
  refuseWhenBusy()
  await refuseTooMany(personOf(call))
  await beginExport(call, asked)
  const { consultation, format } = asked
  const workbook = format === 'xlsx'
  const day = call.arrivedAt.toISOString().slice(0, 10)
  return {
    name: `${consultation}-${day}.${workbook ? 'xlsx' : 'zip'}`,
    type: workbook ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : 'application/zip',
    bytes: snapshotStream((reader) => writeFile(reader, call, asked), { asPanel: true }),
  }
}

async function refuseTooMany(personId: string): Promise<void> {
  const { allowed, retryAfter } = await countTry(limit, personId)
  if (allowed) return
  const minutes = Math.ceil(retryAfter / 60)
  const message = `You have made ${limit.most} exports within an hour. The next is possible in ${minutes} minutes.`
  throw new ServiceError({ kind: 'TooMany', message, retryAfter })
}

async function* writeFile(
  reader: SnapshotReader,
  call: Call,
  asked: { readonly consultation: string; readonly format: ExportFormat },
): AsyncGenerator<Uint8Array> {
  const at = call.arrivedAt
  const measured: Measured[] = []
  const end = async () => {
    const told = { tables: [...measured], ...together(measured) }
    const { rows, sha256 } = told
    const responses = measured.find(({ table }) => table === 'responses')?.rows ?? 0
    await finishExport(call, { ...asked, responses, rows, sha256 })
    return { ...told, signature: signText(sumsOf(measured)) }
  }
  const tables = [...(await panelTables(reader, asked.consultation, at)), manifestTable(end)]
  const done = (one: Measured) => measured.push(one)
  const entries =
    asked.format === 'xlsx'
      ? xlsxWorkbook(tables, { done })
      : csvBundle(tables, { mark: asked.format === 'csv_for_spreadsheets', done })
  yield* zipStream(entries, at)
}

/** All tables together: the lines that `sha256sum` would write about their CSV files, hashed. */
const together = (tables: readonly Measured[]): { readonly rows: number; readonly sha256: string } => ({
  rows: tables.reduce((sum, { rows }) => sum + rows, 0),
  sha256: createHash('sha256').update(sumsOf(tables)).digest('hex'),
})
