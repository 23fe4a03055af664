import { checkMethodology } from '#lib/scenario/check-methodology.ts'
import type { Methodology } from '#lib/scoring/methodology.ts'
import { score } from '#lib/scoring/score.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { jsonPath } from './json-document.ts'
import type { ProblemLog } from './problem-log.ts'
import type { ReadTable } from './read-table.ts'
import { textsOf } from './table.ts'

const file = 'methodology.json'

/** Notes every indicator of the methodology that indicators.csv does not describe, or describes at another level. */
export function checkIndicators(
  { indices }: Methodology,
  indicators: ReadTable,
  lineOf: (path: readonly PropertyKey[]) => number,
  log: ProblemLog,
): void {
  if (!indicators.complete || !indicators.table.columns.has('level')) return
  const levels = textsOf(indicators.table, 'level')
  indices.forEach((index, indexAt) => {
    index.domains.forEach((domain, domainAt) => {
      domain.indicators.forEach(({ code }, useAt) => {
        const path = ['indices', indexAt, 'domains', domainAt, 'indicators', useAt, 'code']
        const place = { file, row: lineOf(path), column: jsonPath(path), value: code }
        const position = indicators.positions.get(code)
        if (position === undefined) log.add(place, 'an indicator that indicators.csv describes')
        else if (levels[position] !== index.level)
          log.add(place, `an indicator of level ${index.level}, as the index ${index.code} is`)
      })
    })
  })
}

/** Notes why the baseline of a package that is otherwise right cannot be scored. */
export function checkBaseline(snapshot: Snapshot, log: ProblemLog): void {
  const issues = checkMethodology(snapshot.methodology, snapshot.indicators)
  for (const { path, message } of issues)
    log.add({ file, column: path }, `a baseline that can be scored: ${message}`)
  if (issues.length > 0) return
  for (const { code, ranked } of score(snapshot, snapshot.methodology).indices) {
    if (ranked === 0)
      log.add({ file, column: `indices.${code}` }, 'at least one area with enough data for a score')
  }
}
