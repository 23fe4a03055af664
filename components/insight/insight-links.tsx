import { insightPlaces } from '#lib/view/insight/insight-places.ts'

/** The other ways to look at a result, each with the same changes. `query`: dataset and changes. */
export function InsightLinks({ query }: { query: string }) {
  return (
    <nav className="rw-insight-links" aria-label="Other ways to look at this result">
      <p className="rw-small">
        <b>Look at it another way:</b>
      </p>
      <ul className="rw-key">
        {insightPlaces.map(({ name, path }) => (
          <li key={name}>
            <a className="rw-target" href={path(query)}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
