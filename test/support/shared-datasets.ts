import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe } from 'vitest'

const folder = resolve(import.meta.dirname, '../../../shared')

/** The folder `shared` beside the project: real datasets and golden answers, never part of the project. Null = absent. */
export const sharedFolder: string | null = existsSync(resolve(folder, 'datasets')) ? folder : null

/** The path of a real dataset package, for use inside `describeShared`. */
export const sharedDataset = (name: string): string => resolve(folder, 'datasets', name)

/** The path of a file of golden answers, for use inside `describeShared`. */
export const sharedGolden = (name: string): string => resolve(folder, 'golden', name)

/** Tests on real datasets: they run where `../shared` is, and say in the output that they are skipped where it is not. */
export function describeShared(title: string, tests: () => void): void {
  if (sharedFolder === null)
    process.stdout.write(`Skipped, because ../shared/datasets is not here: ${title}\n`)
  describe.skipIf(sharedFolder === null)(title, tests)
}
