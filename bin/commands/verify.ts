import { Command } from 'commander'
import { agreement } from '#lib/dataset/agreement.ts'
import type { Package } from '#lib/dataset/package/package.ts'
import { toSnapshot } from '#lib/dataset/package/to-snapshot.ts'
import { publishedFrom } from '#lib/dataset/published.ts'
import { engineVersion } from '#lib/scoring/engine-version.ts'
import { score } from '#lib/scoring/score.ts'
import { agreementJson, agreementText } from './agreement-report.ts'
import { readInput } from './read-input.ts'
import { writeOut } from './write-out.ts'

type Options = { readonly package: string; readonly json?: true }

async function verify({ package: directory, json }: Options): Promise<void> {
  const parsed = await readInput(directory)
  if (parsed === null) return
  const found = compared(parsed)
  const codes = toSnapshot(parsed).areas.codes
  const report = { dataset: parsed.identity, engine: engineVersion, codes, found }
  await writeOut(json === true ? agreementJson(report) : agreementText(report))
  if (found !== null && !found.agrees) process.exitCode = 1
}

/** How our own run agrees with published.csv; null when the package has none. */
function compared(parsed: Package) {
  const table = parsed.tables.get('published')
  if (table === undefined) return null
  const snapshot = toSnapshot(parsed)
  const { methodology } = snapshot
  const indices = methodology.indices.map(({ code }) => code)
  return agreement(publishedFrom(table, indices), score(snapshot, methodology))
}

/** `reweigh verify`: how well our own run reproduces what was published with a package. Needs no database. */
export const verifyCommand = new Command('verify')
  .description('Compares our own run of the method with the published results of a dataset package.')
  .requiredOption('--package <dir>', 'the folder of the package')
  .option('--json', 'one JSON object')
  .action(verify)
