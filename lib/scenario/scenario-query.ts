import { percentOf } from './percent.ts'
import type { Scenario } from './scenario.ts'
import type { Methodology } from '#lib/scoring/methodology.ts'

/** One name and value of an address or form. */
export type Field = readonly [name: string, value: string]

/** Settings of an index that a link may carry, in the order in which it carries them. */
export const settingKeys = [
  'normalisation',
  'domain_aggregation',
  'transformation',
  'aggregation',
  'summary',
] as const

/**
 * The fields of a scenario's link, in one fixed order: only what differs from the baseline.
 *
 * Weights are `<index>.<domain>` and `<index>.<domain>.<indicator>`, cuts `cut.<index>` in percent, settings
 * `<index>.<setting>`, and `ties`. Takes the readable form.
 * Example: `{ indices: { cni: { domain_weights: { civic_assets: 0 } } } }` is `[['cni.civic_assets', '0']]`.
 */
export function scenarioFields(baseline: Methodology, scenario: Scenario): Field[] {
  const fields: Field[] = []
  if (scenario.ties !== undefined) fields.push(['ties', scenario.ties])
  for (const { index } of baseline.classification.cuts) {
    const share = scenario.cuts?.[index]
    if (share !== undefined) fields.push([`cut.${index}`, percentOf(share)])
  }
  for (const index of baseline.indices) {
    const change = scenario.indices?.[index.code]
    if (change === undefined) continue
    for (const domain of index.domains) {
      const weight = change.domain_weights?.[domain.code]
      if (weight !== undefined) fields.push([`${index.code}.${domain.code}`, String(weight)])
      for (const { code } of domain.indicators) {
        const own = change.indicator_weights?.[code]
        if (own !== undefined) fields.push([`${index.code}.${domain.code}.${code}`, String(own)])
      }
    }
    for (const key of settingKeys) {
      const setting = change[key]
      if (setting !== undefined) fields.push([`${index.code}.${key}`, setting])
    }
  }
  return fields
}

/** Fields as the text of an address: `cni.civic_assets=0&cut.imd=15`. Codes and values need no escaping but `@`. */
export function queryText(fields: readonly Field[]): string {
  return fields.map(([name, value]) => `${encodeURIComponent(name)}=${encodeField(value)}`).join('&')
}

/** A dataset's `name@version` stays readable: `@` is allowed in a query. */
function encodeField(value: string): string {
  return encodeURIComponent(value).replaceAll('%40', '@')
}
