import type { OpenedDataset } from '#lib/dataset/opened-dataset.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { explainIndex } from '#lib/scoring/explain-index.ts'
import type { Domain, Index, Methodology } from '#lib/scoring/methodology.ts'
import { tenths } from '#lib/scoring/tenths.ts'

/**
 * The tenth of every area, 1 = most need and 0 = not enough data, on what `show` names: an index ("cni"), a domain of it
 * ("cni.connectedness") or an indicator in that ("cni.connectedness.buses"), under a scenario. Null when the methodology
 * has nothing of that name.
 *
 * An indicator is taken as it was measured, turned so that more is more need; one of small areas as their
 * population-weighted mean. A domain that the scenario leaves out is shown as it would be if it counted, with the weights
 * inside it as published where the scenario leaves all of it out. Tenths, and not ranks, because they may be shown of
 * everything (docs/decisions/0016-what-may-be-passed-on.md).
 */
export function shadeTenths(
  { snapshot, memo }: Pick<OpenedDataset, 'snapshot' | 'memo'>,
  { settled, scores }: ScoredScenario,
  show: string,
): Uint8Array | null {
  const [indexCode, domainCode, indicatorCode, ...rest] = show.split('.')
  const { methodology } = settled
  const index = methodology.indices.find(({ code }) => code === indexCode)
  const scored = scores.indices.find(({ code }) => code === indexCode)
  if (index === undefined || scored === undefined || rest.length > 0) return null
  if (domainCode === undefined) return tenths(scored.rank, scored.ranked)
  const domain = domainToShow(snapshot.methodology, index, domainCode)
  const single = domain && (indicatorCode === undefined ? domain : alone(domain, indicatorCode))
  if (!single) return null
  const [explained] = explainIndex(snapshot, { ...index, domains: [single] }, methodology.ties, memo)
  return explained ? tenths(explained.rank, explained.ranked) : null
}

function domainToShow(published: Methodology, index: Index, code: string): Domain | null {
  const inside = ({ domains }: Index) => domains.find((domain) => domain.code === code)
  const asPublished = published.indices.filter((other) => other.code === index.code).map(inside)
  const domain = [inside(index), ...asPublished].find((candidate) =>
    candidate?.indicators.some(({ weight }) => weight > 0),
  )
  return domain ? { ...domain, weight: 1 } : null
}

/** A domain of one indicator as it was measured. */
function alone(domain: Domain, code: string): Domain | null {
  if (!domain.indicators.some((use) => use.code === code)) return null
  const indicators = [{ code, weight: 1, normalisation: 'none' as const }]
  return { ...domain, normalisation: 'none', transformation: 'none', indicators }
}
