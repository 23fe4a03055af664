import type { Outcome } from './run-stage.ts'
import { tallyLine } from './tally.ts'

/**
 * Says what failed, and as the last line how many tests passed and failed.
 *
 * @returns what the process exits with: 1 where one failed, or none passed
 */
export function conclude({ tally, failures }: Outcome): number {
  for (const failure of failures) console.log(`\n✗ ${failure}`)
  console.log(`\n${tallyLine(tally)}`)
  return tally.failed > 0 || tally.passed === 0 ? 1 : 0
}
