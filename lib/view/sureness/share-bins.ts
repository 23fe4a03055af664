import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import type { Robustness } from '#lib/scoring/robustness/summarise.ts'

/** How many areas came up in a part of the reruns, on the list and not on it. */
export type ShareBin = { readonly words: string; readonly listed: number; readonly others: number }

/** Edges of the parts: tenths, with those apart that decide a class. */
const edges = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]

/** Areas that are listed or came up at least once, by the share of reruns that list them. */
export function shareBins({ scores }: ScoredScenario, { probability }: Robustness): ShareBin[] {
  const bins = [...edges, 1].map((end, at) => ({
    words: `${Math.round((edges[at - 1] ?? 0) * 100)}–${Math.round(end * 100)}%`,
    listed: 0,
    others: 0,
  }))
  probability.forEach((share, area) => {
    const listed = scores.listed[area] === 1
    if (!listed && share === 0) return
    const at = edges.findIndex((edge) => share < edge)
    const bin = bins[at === -1 ? bins.length - 1 : at]
    if (bin === undefined) return
    if (listed) bin.listed++
    else bin.others++
  })
  return bins
}
