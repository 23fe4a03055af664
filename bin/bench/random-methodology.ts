import { checkMethodology } from '#lib/scenario/check-methodology.ts'
import {
  aggregationCodes,
  normalisationCodes,
  summaryCodes,
  transformationCodes,
} from '#lib/scenario/scenario.ts'
import type { Index, Methodology } from '#lib/scoring/methodology.ts'
import type { Random } from '#lib/scoring/random.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'

/** Weights 1 to 300, one in ten left out (never the first of its group, so that something is included). */
const weight = (random: Random, at: number): number =>
  at > 0 && random() < 0.1 ? 0 : 1 + Math.floor(random() * 300)

function pick<Code>(random: Random, codes: readonly Code[]): Code {
  const code = codes[Math.floor(random() * codes.length)]
  if (code === undefined) throw new RangeError('there is nothing to choose from')
  return code
}

/** The baseline with other weights, inclusion and cuts everywhere, under its own methods. */
export function randomWeights(baseline: Methodology, random: Random): Methodology {
  return {
    ...baseline,
    classification: {
      ...baseline.classification,
      cuts: baseline.classification.cuts.map((cut) => ({ ...cut, worst_share: 0.05 + random() * 0.2 })),
    },
    indices: baseline.indices.map((index) => ({
      ...index,
      domains: index.domains.map((domain, at) => ({
        ...domain,
        weight: weight(random, at),
        indicators: domain.indicators.map((use, own) => ({ ...use, weight: weight(random, own) })),
      })),
    })),
  }
}

/**
 * The baseline with what a person changes in one sitting: the weights of one index's domains, the weights of the
 * indicators of one domain, or a cut; one to three of these.
 */
export function randomChanges(baseline: Methodology, random: Random): Methodology {
  const everything = randomWeights(baseline, random)
  const changes = 1 + Math.floor(random() * 3)
  let changed = baseline
  for (let change = 0; change < changes; change++) changed = withOneChange(changed, everything, random)
  return changed
}

function withOneChange(methodology: Methodology, other: Methodology, random: Random): Methodology {
  const kind = pick(random, ['domains', 'indicators', 'cut'] as const)
  if (kind === 'cut') {
    const { cuts } = methodology.classification
    const { index } = pick(random, cuts)
    const theirs = other.classification.cuts.find((cut) => cut.index === index)
    const moved = cuts.map((cut) => (cut.index === index ? (theirs ?? cut) : cut))
    return { ...methodology, classification: { ...methodology.classification, cuts: moved } }
  }
  const { code } = pick(random, methodology.indices)
  const theirs = other.indices.find((index) => index.code === code)
  const chosen = Math.floor(random() * (theirs?.domains.length ?? 0))
  const indices = methodology.indices.map((index) =>
    index.code !== code
      ? index
      : {
          ...index,
          domains: index.domains.map((domain, at) => ({
            ...domain,
            ...(kind === 'domains' ? { weight: theirs?.domains[at]?.weight ?? domain.weight } : {}),
            ...(kind === 'indicators' && at === chosen
              ? { indicators: theirs?.domains[at]?.indicators ?? domain.indicators }
              : {}),
          })),
        },
  )
  return { ...methodology, indices }
}

/** Other weights and any other methods that can be scored together. */
export function randomMethods(snapshot: Snapshot, random: Random): Methodology {
  for (;;) {
    const weighted = randomWeights(snapshot.methodology, random)
    const methodology: Methodology = {
      ...weighted,
      ties: pick(random, ['average', 'lowest'] as const),
      indices: weighted.indices.map((index) => withRandomMethods(index, random)),
    }
    if (checkMethodology(methodology, snapshot.indicators).length === 0) return methodology
  }
}

function withRandomMethods(index: Index, random: Random): Index {
  const normalisation = pick(random, normalisationCodes)
  const aggregation = pick(random, aggregationCodes)
  const transformation = pick(random, transformationCodes)
  return {
    ...index,
    aggregation: pick(random, aggregationCodes),
    ...(index.level === 'small_area' ? { summary: pick(random, summaryCodes) } : {}),
    domains: index.domains.map((domain) => ({ ...domain, normalisation, aggregation, transformation })),
  }
}
