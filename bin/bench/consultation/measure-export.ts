import { exportForPanel } from '#lib/consultation/export/export-for-panel.ts'
import type { Figure } from './figures.ts'
import { callsOf } from './samples.ts'

const megabyte = 1024 * 1024

/**
 * Measures the export of everything that the panel may read, taken as fast as it comes: how long it takes and how much
 * more memory this process holds meanwhile.
 */
export async function measureExport(consultation: string, say: (text: string) => void): Promise<Figure[]> {
  const { panellist: call } = await callsOf()
  const figures: Figure[] = []
  for (const format of ['csv', 'xlsx'] as const) {
    const before = process.memoryUsage.rss()
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
