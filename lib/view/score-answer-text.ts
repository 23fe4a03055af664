import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import type { IndexScores } from '#lib/scoring/score-index.ts'
import type { Scores } from '#lib/scoring/score.ts'
import { byCode, changedAreas } from './changed-areas.ts'
import { scoreSummary } from './score-answer.ts'

/**
 * The same text as `JSON.stringify(scoreAnswer(scored))`, several times faster: what is known of an area before anybody
 * changes anything is written once and kept as text beside the baseline's scores; only its new standing is added.
 */
export function scoreAnswerText(scored: ScoredScenario): string {
  const { regions, links, ...counted } = scoreSummary(scored)
  const { entering, leaving } = scored.comparison
  const parts = [
    JSON.stringify(counted).slice(0, -1),
    `"entering":[${changedAreasText(scored, entering)}]`,
    `"leaving":[${changedAreasText(scored, leaving)}]`,
    `"regions":${JSON.stringify(regions)}`,
    `"links":${JSON.stringify(links)}`,
  ]
  return `${parts.join(',')}}`
}

/** Beginnings of the texts of areas, by the position of the area. A baseline never changes, so neither do they. */
const beginnings = new WeakMap<Scores, string[]>()

function changedAreasText(scored: ScoredScenario, positions: readonly number[]): string {
  const { snapshot, baselineScores, scores } = scored
  const kept = beginnings.get(baselineScores) ?? []
  beginnings.set(baselineScores, kept)
  let text = ''
  for (const area of byCode(snapshot.areas.codes, positions)) {
    text += text === '' ? '' : ','
    text += kept[area] ??= beginningOf(scored, area)
    text += standingsText(scores.indices, area)
  }
  return text
}

/** The text of an area up to where the scenario's standings begin. */
function beginningOf(scored: ScoredScenario, area: number): string {
  const [before] = changedAreas({ ...scored, scores: { ...scored.scores, indices: [] } }, [area])
  return JSON.stringify(before).slice(0, -'}}'.length)
}

/** The end of an area's text: its standing on every index under the scenario. */
function standingsText(indices: readonly IndexScores[], area: number): string {
  let text = ''
  for (const { code, rank, score } of indices) {
    const place = rank[area] ?? 0
    text += text === '' ? '' : ','
    // An area with a rank has a score, and a finite number is written the same here and in JSON.
    text +=
      place === 0
        ? `"${code}":{"rank":null,"score":null}`
        : `"${code}":{"rank":${place},"score":${score[area] ?? null}}`
  }
  return `${text}}}`
}
