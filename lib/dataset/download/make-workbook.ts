import type { ReadyTable } from '#lib/table/export-table.ts'
import { xlsxWorkbook } from '#lib/table/xlsx-workbook.ts'
import { zipStream } from '#lib/table/zip-stream.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import type { Download } from './download.ts'
import { scenarioTables } from './scenario-tables.ts'
import { workbookTables } from './workbook-tables.ts'

/** Each takes one to four seconds of one processor, in small pieces. */
const mostAtOnce = 3

/** Kept on the global object (hence the cast), so that a module that is loaded twice counts together. */
const shelf = globalThis as { reweighWorkbooks?: number }

/** The same moment in every workbook, so that the same result has the same bytes. */
const moment = new Date(2020, 0, 1)

/**
 * The workbook of a scenario as bytes that are made while they are taken.
 *
 * Throws ServiceError `Unavailable`, before the first byte, when too many are being made.
 */
export async function makeWorkbook(download: Download): Promise<AsyncIterable<Uint8Array>> {
  if ((shelf.reweighWorkbooks ?? 0) >= mostAtOnce) {
    const message = 'Other workbooks are being made just now. Please try again.'
    throw new ServiceError({ kind: 'Unavailable', message, retryAfter: 5 })
  }
  const { profile, types } = scenarioTables
  return bytesOf(workbookTables(download, [await profile(download), await types(download)]))
}

async function* bytesOf(tables: readonly ReadyTable[]): AsyncGenerator<Uint8Array> {
  shelf.reweighWorkbooks = (shelf.reweighWorkbooks ?? 0) + 1
  try {
    yield* zipStream(xlsxWorkbook(tables, { done: () => undefined }), moment)
  } finally {
    shelf.reweighWorkbooks -= 1
  }
}
