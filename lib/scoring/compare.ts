import type { Scores } from './score.ts'

/** Which areas a scenario changes: positions of areas, in area order. */
export type Comparison = {
  readonly baseline: number
  readonly scenario: number
  readonly entering: readonly number[]
  readonly leaving: readonly number[]
  readonly staying: readonly number[]
  /** Areas without a score on some index under the scenario. */
  readonly notEnoughData: number
}

/**
 * Compares the lists of two runs over the same areas.
 *
 * Throws RangeError when they are not about the same number of areas.
 * Example: against itself nothing enters and nothing leaves.
 */
export function compare(baseline: Scores, scenario: Scores): Comparison {
  const areas = baseline.listed.length
  if (scenario.listed.length !== areas) throw new RangeError('the two runs are about different areas')
  const entering: number[] = []
  const leaving: number[] = []
  const staying: number[] = []
  let notEnoughData = 0
  for (let area = 0; area < areas; area++) {
    const before = baseline.listed[area] === 1
    const after = scenario.listed[area] === 1
    if (before && after) staying.push(area)
    else if (after) entering.push(area)
    else if (before) leaving.push(area)
    notEnoughData += scenario.notEnoughData[area] ?? 0
  }
  return {
    baseline: staying.length + leaving.length,
    scenario: staying.length + entering.length,
    entering,
    leaving,
    staying,
    notEnoughData,
  }
}
