import type { SummaryRow } from '#lib/view/respond/response-summary.ts'

/** What a response says, line by line. `changing`: each line leads to where it is changed. */
export function ResponseSummary({
  rows,
  changing = true,
}: {
  rows: readonly SummaryRow[]
  changing?: boolean
}) {
  return (
    <dl className="govuk-summary-list rw-mt-4">
      {rows.map(({ name, value, href }) => (
        <div className="govuk-summary-list__row" key={name}>
          <dt className="govuk-summary-list__key">{name}</dt>
          <dd className="govuk-summary-list__value rw-pre">{value}</dd>
          {changing && (
            <dd className="govuk-summary-list__actions">
              <a className="rw-target" href={href}>
                Change<span className="rw-vh"> {name}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
