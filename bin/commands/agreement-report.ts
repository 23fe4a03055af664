import type { Agreement, ColumnAgreement } from '#lib/dataset/agreement.ts'
import type { DatasetIdentity } from '#lib/scoring/snapshot.ts'

/** What `reweigh verify` found; `found` is null when nothing was published with the package. */
export type AgreementReport = {
  readonly dataset: DatasetIdentity
  readonly engine: string
  /** Codes of the areas, in order. */
  readonly codes: readonly string[]
  readonly found: Agreement | null
}

const whole = (value: number): string => value.toLocaleString('en-GB')
const small = (value: number): string => (Number.isInteger(value) ? String(value) : value.toPrecision(2))
const headings = ['column', 'compared', 'exact', 'within', 'tolerance', 'largest difference', '']

/** The report for people: a table with a row for each published column, then the lists. */
export function agreementText({ dataset, engine, codes, found }: AgreementReport): string {
  const { title, name, version } = dataset
  const lines = [`${title} (${name}@${version}), ${whole(codes.length)} areas, engine ${engine}`]
  if (found === null)
    return `${[...lines, 'The package has no published.csv: there is nothing to compare.'].join('\n')}\n`
  lines.push(...aligned([headings, ...found.columns.map(cells)]))
  if (found.list !== null) {
    const { published, computed, both, publishedOnly, computedOnly } = found.list
    lines.push(`list: ${whole(published)} published, ${whole(computed)} computed, ${whole(both)} on both`)
    lines.push(...only('published', publishedOnly, codes), ...only('computed', computedOnly, codes))
  }
  if (found.columns.length > 0) lines.push(verdict(found.agrees))
  return `${lines.join('\n')}\n`
}

const verdict = (agrees: boolean): string =>
  agrees
    ? 'The published scores and ranks are reproduced.'
    : 'The published scores and ranks are NOT reproduced.'

const cells = ({
  column,
  compared,
  exact,
  within,
  tolerance,
  largestError,
  notScored,
  agrees,
}: ColumnAgreement) => [
  column,
  whole(compared),
  whole(exact),
  whole(within),
  small(tolerance),
  small(largestError),
  [
    agrees ? 'agrees' : 'DIFFERS',
    ...(notScored > 0 ? [`${whole(notScored)} without a score of ours`] : []),
  ].join(', '),
]

/** Columns side by side: texts to the left, numbers to the right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = headings.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  const pad = (text: string, at: number) =>
    at === 0 || at === headings.length - 1 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0)
  return rows.map((row) => row.map(pad).join('  ').trimEnd())
}

const mostNamed = 20

function only(which: string, areas: readonly number[], codes: readonly string[]): string[] {
  if (areas.length === 0) return []
  const named = areas.slice(0, mostNamed).map((area) => codes[area] ?? '')
  const more = areas.length > mostNamed ? ` and ${whole(areas.length - mostNamed)} more` : ''
  return [`  ${which} list only: ${named.join(', ')}${more}`]
}

/** The report for programs: one JSON object. */
export function agreementJson({ dataset, engine, codes, found }: AgreementReport): string {
  const { name, version, digest } = dataset
  const codesOf = (areas: readonly number[]) => areas.map((area) => codes[area] ?? '')
  const report = {
    dataset: { id: name, version, digest },
    engine,
    areas: codes.length,
    published: found !== null,
    agrees: found?.agrees ?? null,
    columns: (found?.columns ?? []).map((column) => ({
      column: column.column,
      index: column.index,
      kind: column.kind,
      compared: column.compared,
      not_scored: column.notScored,
      exact: column.exact,
      within: column.within,
      tolerance: column.tolerance,
      max_error: column.largestError,
      agrees: column.agrees,
    })),
    list:
      found?.list == null
        ? null
        : {
            published: found.list.published,
            computed: found.list.computed,
            both: found.list.both,
            published_only: codesOf(found.list.publishedOnly),
            computed_only: codesOf(found.list.computedOnly),
          },
  }
  return `${JSON.stringify(report)}\n`
}
