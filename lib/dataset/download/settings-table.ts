import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { weightGroups } from '#lib/scenario/weight-groups.ts'
import type { Index, Methodology } from '#lib/scoring/methodology.ts'
import type { Cell, ReadyTable } from '#lib/table/export-table.ts'

/** One setting of a method: where it stands, what it is called, what it says and, for a weight, its share. */
type Setting = {
  readonly setting: string
  readonly name: string
  readonly value: string | number
  readonly share: number | null
}

/** Every setting of the method, as it is now and under the scenario. */
export function settingsTable({ snapshot, settled }: ScoredScenario): ReadyTable {
  const names = new Map(snapshot.indicators.map(({ code, name }) => [code, name]))
  const before = settingsOf(snapshot.methodology, names)
  const after = settingsOf(settled.methodology, names)
  return {
    name: 'settings',
    about: 'One setting of the method. Weights count against the others of their group.',
    columns: [
      {
        name: 'setting',
        meaning: 'Its place: index.domain and index.domain.indicator are weights, cut.index a cut-off.',
      },
      { name: 'name', meaning: 'What it is.' },
      { name: 'now', meaning: 'What it is set to in the current method.' },
      { name: 'yours', meaning: 'What it is set to under these changes.' },
      { name: 'share_now', meaning: 'What a weight amounts to now, in its group.', unit: '0 to 1' },
      {
        name: 'share_yours',
        meaning: 'What a weight amounts to under these changes, in its group.',
        unit: '0 to 1',
      },
      { name: 'changed', meaning: 'Whether the two differ.', unit: '1 = yes, 0 = no' },
    ],
    rows: () =>
      before.map(({ setting, name, value, share }, at): Cell[] => {
        const then = after[at]
        const yours = then?.value ?? value
        return [setting, name, value, yours, share, then?.share ?? null, yours === value ? 0 : 1]
      }),
  }
}

function settingsOf(
  { ties, classification, indices }: Methodology,
  names: ReadonlyMap<string, string>,
): Setting[] {
  return [
    { setting: 'ties', name: 'Rank of a tie', value: ties, share: null },
    ...classification.cuts.map(({ index, worst_share }) => ({
      setting: `cut.${index}`,
      name: `Worst share of areas that meets the test of ${index}`,
      value: worst_share,
      share: null,
    })),
    ...indices.flatMap((index) => [...weights(index, names), ...choices(index)]),
  ]
}

function weights(index: Index, names: ReadonlyMap<string, string>): Setting[] {
  return weightGroups(index).flatMap(({ domain, codes, weights: own }) => {
    const sum = own.reduce((total, weight) => total + weight, 0)
    return codes.map((code, at) => {
      const value = own[at] ?? 0
      const place = domain === null ? code : `${domain}.${code}`
      const name = index.domains.find((candidate) => domain === null && candidate.code === code)?.name
      return {
        setting: `${index.code}.${place}`,
        name: `Weight of ${name ?? names.get(code) ?? code}`,
        value,
        share: sum === 0 ? null : value / sum,
      }
    })
  })
}

function choices({ code, aggregation, summary, score_scale, missing, domains }: Index): Setting[] {
  const choice = (setting: string, name: string, value: string | number): Setting => ({
    ...{ setting: `${code}.${setting}`, name, value, share: null },
  })
  return [
    choice('aggregation', 'Mean of the domains', aggregation),
    ...(summary === undefined ? [] : [choice('summary', 'From small areas to areas', summary)]),
    choice('score_scale', 'What scores are multiplied by', score_scale),
    choice('missing.policy', 'What happens to missing values', missing.policy),
    choice('missing.min_coverage', 'Least share of the weight that must have a value', missing.min_coverage),
    ...domains.flatMap((domain) => [
      choice(
        `${domain.code}.normalisation`,
        `How indicators of ${domain.name} are put on one scale`,
        domain.normalisation,
      ),
      choice(
        `${domain.code}.domain_aggregation`,
        `Mean of the indicators of ${domain.name}`,
        domain.aggregation,
      ),
      choice(`${domain.code}.transformation`, `Transformation of ${domain.name}`, domain.transformation),
    ]),
  ]
}
