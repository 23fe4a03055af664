import { Command } from 'commander'
import { toCoinr } from '#lib/dataset/coinr/to-coinr.ts'
import { withheldIndicators } from '#lib/dataset/licence/withheld-indicators.ts'
import type { Package } from '#lib/dataset/package/package.ts'
import { toSnapshot } from '#lib/dataset/package/to-snapshot.ts'
import type { Index } from '#lib/scoring/methodology.ts'
import { readInput } from './read-input.ts'
import { writeNewFiles } from './write-new-files.ts'
import { writeOut } from './write-out.ts'

type Options = {
  readonly package: string
  readonly out: string
  readonly index?: string
  readonly ownUse?: true
}

/** Lines that name the indicators of an index whose values may not be passed on, and whose they are. */
function withheldLines(from: Package, { domains }: Index): string[] {
  const { indicators } = toSnapshot(from)
  const withheld = withheldIndicators(from.description, indicators)
  const sources = new Map(indicators.map(({ code, source }) => [code, source]))
  return domains
    .flatMap((domain) => domain.indicators)
    .filter(({ code }) => withheld.has(code))
    .map(({ code }) => `${code} (source: ${sources.get(code) ?? ''}): ${withheld.get(code) ?? ''}`)
}

async function exportCoinr({ package: directory, out, index: code, ownUse }: Options): Promise<void> {
  const parsed = await readInput(directory)
  if (parsed === null) return
  const coinr = toCoinr(parsed, code)
  if (!coinr.ok) {
    for (const { path, message } of coinr.issues) process.stderr.write(`${path}: ${message}\n`)
    process.exitCode = 1
    return
  }
  const { index, iData, iMeta, leftOut } = coinr.value
  const withheld = withheldLines(parsed, index)
  for (const line of withheld) process.stderr.write(`${line}\n`)
  if (withheld.length > 0 && ownUse !== true) {
    const why =
      'These values may not be passed on, and without them it would be another index: nothing is written.'
    process.stderr.write(`${why} For your own use only: --own-use\n`)
    process.exitCode = 1
    return
  }
  if (withheld.length > 0) process.stderr.write('For your own use only: do not pass these files on.\n')
  await writeNewFiles(
    out,
    new Map([
      ['iData.csv', iData],
      ['iMeta.csv', iMeta],
    ]),
  )
  await writeOut([`Wrote ${index.name} to ${out}: iData.csv, iMeta.csv`, ...leftOut, ''].join('\n'))
}

/** `reweigh export-coinr`: one index of a package as iData.csv and iMeta.csv. Needs no database. */
export const exportCoinrCommand = new Command('export-coinr')
  .description("Writes an index of a dataset package as iData.csv and iMeta.csv for R's COINr.")
  .requiredOption('--package <dir>', 'the folder of the package')
  .requiredOption('--out <dir>', 'the folder to write to; it is made if need be')
  .option('--index <code>', 'which index, when several are measured on areas')
  .option('--own-use', 'also values that may not be passed on; says whose they are')
  .action(exportCoinr)
