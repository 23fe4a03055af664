import { formatDecimal } from '#lib/view/format/format-decimal.ts'
import type { StructureGroup } from '#lib/view/why/structure-view.ts'

/** How strong a shade: in fifths of the size, so that the figure stays readable on it. */
const shade = (value: number): string =>
  `rw-cor rw-cor--${value < 0 ? 'minus' : 'plus'}-${Math.min(4, Math.floor(Math.abs(value) * 5))}`

/**
 * Every pair of parts: Pearson below the diagonal, Spearman above it. Columns have the numbers of the rows, so that the
 * table stays narrow; where it is wider than the screen it scrolls by itself.
 */
export function CorrelationTable({
  group: { index, names, correlations, of, key },
}: {
  group: StructureGroup
}) {
  const id = `correlations-${key}`
  return (
    <div>
      <h3 className="rw-h3" id={id}>
        {index}: correlations of the {of}
      </h3>
      <p className="rw-note">
        −1 to 1. Below the empty diagonal of values (Pearson), above it of ranks (Spearman).
      </p>
      <div className="rw-scroll" role="region" aria-labelledby={id} tabIndex={0}>
        <table className="rw-table rw-table--tight rw-cor-table">
          <caption className="rw-vh">
            {index}: correlations of the {of}
          </caption>
          <thead>
            <tr>
              <th scope="col">{of === 'domains' ? 'Domain' : 'Measure'}</th>
              {names.map((name, at) => (
                <th key={name} scope="col" className="rw-n">
                  <abbr title={name}>{at + 1}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {names.map((name, row) => (
              <tr key={name}>
                <th scope="row">
                  {row + 1}. {name}
                </th>
                {names.map((other, column) => (
                  <Cell key={other} value={correlations[row]?.[column] ?? null} own={row === column} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

function Cell({ value, own }: { value: number | null; own: boolean }) {
  if (own) return <td className="rw-n" />
  if (value === null) return <td className="rw-n">–</td>
  return <td className={`rw-n ${shade(value)}`}>{formatDecimal(value, 2)}</td>
}
