import type { OpenedDataset } from '#lib/dataset/opened-dataset.ts'
import { checkMethodology } from '#lib/scenario/check-methodology.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { engineVersion } from '#lib/scoring/engine-version.ts'
import { cutFlips, type CutFlip } from '#lib/scoring/flip/cut-flips.ts'
import { flipSteps, type Flip } from '#lib/scoring/flip/flips.ts'
import { influenceSteps, partsOf, type Influence, type Part } from '#lib/scoring/influence/influences.ts'
import { structureSteps, type Structure } from '#lib/scoring/influence/structure.ts'
import { leaveOneOutSteps, type LeftOut } from '#lib/scoring/leave-one-out/leave-one-out.ts'
import type { Methodology } from '#lib/scoring/methodology.ts'
import { quarterSteps, type QuarterEffect } from '#lib/scoring/quarter/quarter-effects.ts'
import type { Steps } from '#lib/scoring/steps.ts'
import { insightDesk } from './insight-desk.ts'

/** What is asked about, and who asks: see `clientOf`. */
export type Asked = {
  readonly dataset: OpenedDataset
  readonly scored: ScoredScenario
  readonly client: string
}

/** The smallest changes that put one area on the list of a scenario or take it off. */
export type AreaFlips = { readonly weights: readonly Flip[]; readonly cuts: readonly CutFlip[] }

/**
 * For every weight and every cut of a scenario, the nearest value at which an area enters or leaves, all others as they
 * are. `area`: its position. About a second of work for a large dataset, done in slices and kept.
 *
 * This and the functions below throw ServiceError `Unavailable` or `TooMany` when too much is asked at once.
 */
export const areaFlips = ({ dataset, scored, client }: Asked, area: number): Promise<AreaFlips> =>
  ask({ dataset, scored, client }, `flips ${area}`, function* () {
    const { snapshot, settled, scores } = scored
    const { methodology } = settled
    const sound = (changed: Methodology) => checkMethodology(changed, snapshot.indicators).length === 0
    const options = { sound, memo: dataset.memo, scores }
    const weights = yield* flipSteps(snapshot, methodology, area, options)
    return { weights, cuts: cutFlips(methodology, scores, area) }
  })

/** Who enters and leaves the list of a scenario without each of its domains and indicators. */
export const leftOut = (asked: Asked): Promise<readonly LeftOut[]> =>
  ask(asked, 'left out', () =>
    leaveOneOutSteps(
      asked.scored.snapshot,
      asked.scored.settled.methodology,
      asked.dataset.memo,
      asked.scored.scores,
    ),
  )

/** What a quarter less and more of each weight does to the list of a scenario. */
export const quarters = (asked: Asked): Promise<readonly QuarterEffect[]> =>
  ask(asked, 'quarters', () =>
    quarterSteps(
      asked.scored.snapshot,
      asked.scored.settled.methodology,
      asked.dataset.memo,
      asked.scored.scores,
    ),
  )

/** How much each domain and indicator of a scenario decides, beside its weight. */
export const influence = (asked: Asked): Promise<readonly Influence[]> =>
  ask(asked, 'influence', () =>
    influenceSteps(
      asked.scored.snapshot,
      asked.scored.settled.methodology,
      asked.dataset.memo,
      asked.scored.scores,
    ),
  )

/** How the domains, or the indicators, of one index hang together: the parts in the order of the structure's columns. */
export type IndexStructure = {
  readonly index: string
  readonly of: 'domains' | 'indicators'
  readonly parts: readonly Pick<Part, 'domain' | 'indicator' | 'name'>[]
  readonly structure: Structure
}

/** The structure of every index with two domains or more, and of its indicators where there are others than domains. */
export const structures = (asked: Asked): Promise<readonly IndexStructure[]> =>
  ask(asked, 'structures', function* () {
    const { snapshot, settled } = asked.scored
    const { indices, ties } = settled.methodology
    const found: IndexStructure[] = []
    for (const index of indices) {
      const parts = partsOf(snapshot, index, ties, asked.dataset.memo)
      const domains = parts.filter(({ indicator }) => indicator === null)
      const indicators = parts.filter(({ indicator }) => indicator !== null)
      for (const [of, own] of [
        ['domains', domains],
        ['indicators', indicators],
      ] as const) {
        if (own.length < 2 || (of === 'indicators' && own.length === domains.length)) continue
        const structure = yield* structureSteps(own.map(({ values }) => values))
        found.push({
          ...{ index: index.code, of, structure },
          parts: own.map(({ domain, indicator, name }) => ({ domain, indicator, name })),
        })
      }
    }
    return found
  })

function ask<Value extends object>(
  { dataset, scored, client }: Asked,
  what: string,
  work: () => Steps<Value>,
): Promise<Value> {
  const { digest } = dataset.snapshot.dataset
  return insightDesk().ask(`${engineVersion} ${digest} ${scored.hash} ${what}`, client, work)
}
