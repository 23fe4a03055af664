import { engineVersion } from '#lib/scoring/engine-version.ts'
import { explainIndex } from '#lib/scoring/explain-index.ts'
import { typologySteps, type Typology } from '#lib/scoring/typology/typology.ts'
import type { Asked } from './explain.ts'
import { insightDesk } from './insight-desk.ts'
import { typeNames, type TypeName } from './type-names.ts'

/** A domain that types are told apart by. */
export type TypedDomain = { readonly index: string; readonly code: string; readonly name: string }

/** The listed areas of a scenario in types, by their domain scores. */
export type AreaTypes = {
  readonly typology: Typology
  /** In the order of the columns of each type's profile. */
  readonly domains: readonly TypedDomain[]
  /** In the order of the types. */
  readonly names: readonly TypeName[]
}

/** The same seed for everybody: whoever asks again gets the same types. */
export const typologySeed = 20_260

/**
 * Groups the areas that a scenario lists into types with similar domain scores, over all domains that count of every index.
 * Up to some seconds of work for a thousand areas, done in slices and kept for each scenario.
 *
 * Throws ServiceError `Unavailable` or `TooMany` when too much is asked at once.
 */
export function areaTypes({ dataset, scored, client }: Asked): Promise<AreaTypes> {
  const { snapshot, settled, scores, hash } = scored
  const key = `${engineVersion} ${snapshot.dataset.digest} ${hash} types`
  return insightDesk().ask(key, client, function* () {
    const { indices, ties } = settled.methodology
    const domains = indices.flatMap((index) =>
      explainIndex(snapshot, index, ties, dataset.memo).map((domain) => ({ index: index.code, domain })),
    )
    const columns = domains.map(({ domain }) => domain.score)
    const typology = yield* typologySteps(columns, scores.listed, { seed: typologySeed })
    const typed = domains.map(({ index, domain: { code, name } }) => ({ index, code, name }))
    return { typology, domains: typed, names: typeNames(typology.types, typed) }
  })
}
