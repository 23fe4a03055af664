import 'server-only'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import type { SnapshotReader } from '#lib/db/snapshot-reader.ts'
import { codebookTable } from '#lib/table/codebook-table.ts'
import type { ExportTable } from '#lib/table/export-table.ts'
import { regionNames } from '#lib/view/moderation/region-names.ts'
import { passagesTable, tagsTable } from './coding-tables.ts'
import { aboutTable } from './explaining-tables.ts'
import { readExportContext } from './export-context.ts'
import { responsesTable } from './responses-table.ts'
import { scenariosTable } from './scenarios-table.ts'
import { themeHistoryTable, themesTable } from './theme-tables.ts'

/**
 * Every table of an export for the panel but the manifest, in order. Responses and answers come from the views of the panel
 * alone ("PanelResponse", "PanelAnswer"), so nothing else can be in them.
 *
 * @param at when the export was asked for
 * @throws ServiceError `NotFound`: there is no such consultation
 */
export async function panelTables(
  reader: SnapshotReader,
  consultationId: string,
  at: Date,
): Promise<ExportTable[]> {
  const context = await readExportContext(reader, consultationId)
  const { title, datasetId } = context.consultation
  const { snapshot } = await openDataset(datasetId)
  const tables = [
    responsesTable(context, regionNames(snapshot.areas)),
    tagsTable(context),
    passagesTable(context),
    themesTable(context),
    themeHistoryTable(context),
    scenariosTable(context, snapshot.methodology),
  ]
  const facts = { title, consultation: consultationId, dataset: datasetId, at, tables }
  return [aboutTable(facts), codebookTable(tables), ...tables]
}
