import { writeFile } from 'node:fs/promises'
import { Command } from 'commander'
import { openSnapshot } from '#lib/dataset/opened-dataset.ts'
import { toSnapshot } from '#lib/dataset/package/to-snapshot.ts'
import { scoreCsv } from '#lib/dataset/score-csv.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import { OperatorError } from '#lib/errors/operator-error.ts'
import type { Issue } from '#lib/result/result.ts'
import { readInput } from './read-input.ts'
import { readScenarioFile } from './read-scenario-file.ts'
import { writeOut } from './write-out.ts'

type Options = { readonly package: string; readonly scenario?: string; readonly out?: string }

/** Writes what is wrong with a scenario to standard error, one a line, and makes the exit code 1. */
function refuse(file: string, issues: readonly Issue[]): void {
  for (const { path, message } of issues)
    process.stderr.write(`${[file, path].filter((part) => part !== '').join(': ')}: ${message}\n`)
  process.exitCode = 1
}

async function score({ package: directory, scenario: file, out }: Options): Promise<void> {
  const scenario = file === undefined ? null : await readScenarioFile(file)
  if (scenario !== null && !scenario.ok) refuse(file ?? '', scenario.issues)
  const parsed = await readInput(directory)
  if (parsed === null || scenario?.ok === false) return
  const dataset = openSnapshot(toSnapshot(parsed))
  const scoring = scoreDataset(dataset, scenario?.value ?? {})
  if (!scoring.ok) {
    refuse(file ?? '', scoring.issues)
    return
  }
  const text = [...scoreCsv(dataset.snapshot, scoring.value.scores)].join('')
  if (out === undefined) await writeOut(text)
  else
    await writeFile(out, text).catch((error: unknown) => {
      throw new OperatorError(`${out} cannot be written.`, { cause: error })
    })
}

/** `reweigh score`: the result of a package under a scenario, as CSV. Needs no database. */
export const scoreCommand = new Command('score')
  .description('Scores a dataset package and writes the result as CSV.')
  .requiredOption('--package <dir>', 'the folder of the package')
  .option('--scenario <file.json>', 'what to change; the current method without it')
  .option('--out <file.csv>', 'where to write; standard output without it')
  .action(score)
