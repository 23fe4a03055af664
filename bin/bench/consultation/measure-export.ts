import { exportForPanel } from '#lib/consultation/export/export-for-panel.ts'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import type { Figure } from './figures.ts'
import { callsOf } from './samples.ts'

const megabyte = 1024 * 1024

/**
 * Measures the export of everything that the panel may read, taken as fast as it comes: how long it takes and how much
 * more memory this process holds meanwhile than with the dataset open, as every server has it before the first byte. All
 * are held against the memory before the first, because Node gives little of it back.
 */
export async function measureExport(consultation: string, say: (text: string) => void): Promise<Figure[]> {
  const { panellist: call } = await callsOf()
  const figures: Figure[] = []
  await openDataset()
  const before = process.memoryUsage.rss()
  for (const format of ['csv', 'xlsx'] as const) {
    let most = before
    let bytes = 0
    const begun = performance.now()
    const file = await exportForPanel({ ...call, arrivedAt: new Date() }, { consultation, format })
    for await (const part of file.bytes) {
      bytes += part.byteLength
      most = Math.max(most, process.memoryUsage.rss())
    }
    const seconds = Math.round((performance.now() - begun) / 100) / 10
    const size = Math.round(bytes / megabyte)
    say(`export as ${format}: ${size} MB in ${seconds} s`)
    figures.push(
      { what: `export as ${format}: ${size} MB, time`, value: seconds, unit: 's', wish: null },
      {
        ...{ what: `export as ${format}: more memory at most`, unit: 'MB', wish: 200 },
        value: Math.round((most - before) / megabyte),
      },
    )
  }
  return figures
}
