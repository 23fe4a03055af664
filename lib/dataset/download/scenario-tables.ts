import { areaTypes } from '#lib/dataset/insight/area-types.ts'
import { listProfile } from '#lib/dataset/list-profile.ts'
import type { ReadyTable } from '#lib/table/export-table.ts'
import { areasTable } from './areas-table.ts'
import type { Download } from './download.ts'
import { indicatorsTable } from './indicators-table.ts'
import { changesTable, listTable } from './list-tables.ts'
import { profileTable } from './profile-table.ts'
import { settingsTable } from './settings-table.ts'
import { typesTable } from './types-table.ts'

/** The tables of a scenario that can be had one by one, as JSON or CSV. */
export const scenarioTables = {
  areas: ({ scored, dataset }) => areasTable(scored, dataset.withheld),
  list: ({ scored, dataset }) => listTable(scored, dataset.withheld),
  changes: ({ scored, dataset }) => changesTable(scored, dataset.withheld),
  settings: ({ scored }) => settingsTable(scored),
  indicators: ({ scored, dataset }) => indicatorsTable(scored.snapshot, dataset.withheld),
  profile: async ({ scored, dataset }) => profileTable(listProfile(scored, await dataset.outcomes())),
  types: async (download) => typesTable(download.scored, await areaTypes(download)),
} as const satisfies Readonly<Record<string, (download: Download) => ReadyTable | Promise<ReadyTable>>>
