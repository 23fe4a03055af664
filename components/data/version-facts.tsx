import type { ReactNode } from 'react'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import { counted } from '#lib/view/format/counted.ts'
import { formatDate } from '#lib/view/format/format-date.ts'
import type { DatasetVersion, Licence } from './version-table.tsx'

/** What one version is, where it comes from and what may be done with it. */
export function VersionFacts({ version, noun }: { version: DatasetVersion; noun: AreaNoun }) {
  const { id, title, digest, areas, importedAt, publishedAt, description } = version
  const sources = description.sources ?? []
  const licences = description.licenses ?? []
  return (
    <section className="rw-section" aria-labelledby="version">
      <h2 id="version">{title}</h2>
      {description.description !== undefined && <p className="rw-intro">{description.description}</p>}
      <dl className="govuk-summary-list rw-summary">
        <Fact name="Name and version">
          <span className="rw-code">{id}</span>
        </Fact>
        <Fact name="Holds">{counted(areas, noun.one, noun.many)}</Fact>
        <Fact name="Digest">
          <span className="rw-code">{digest}</span>
          <p className="rw-note">A fingerprint of its files: the same files always have the same digest.</p>
        </Fact>
        <Fact name="Imported">{formatDate(importedAt)}</Fact>
        <Fact name="Made current">{publishedAt === null ? 'never' : formatDate(publishedAt)}</Fact>
        <Fact name="Sources">
          {sources.length === 0 ? (
            'not said'
          ) : (
            <List>{sources.map((source) => [source.title, <Named key={source.title} {...source} />])}</List>
          )}
        </Fact>
        <Fact name="Licences">
          {licences.length === 0 ? (
            'not said'
          ) : (
            <List>
              {licences.map((licence) => [nameOf(licence), <Named key={nameOf(licence)} {...licence} />])}
            </List>
          )}
        </Fact>
      </dl>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="govuk-summary-list__row">
      <dt className="govuk-summary-list__key">{name}</dt>
      <dd className="govuk-summary-list__value">{children}</dd>
    </div>
  )
}

function List({ children }: { children: readonly (readonly [key: string, item: ReactNode])[] }) {
  return (
    <ul className="rw-plain rw-stack--s">
      {children.map(([key, item]) => (
        <li key={key}>{item}</li>
      ))}
    </ul>
  )
}

const nameOf = ({ title, name }: Licence): string => title ?? name ?? 'a licence without a name'

/** A source or licence, with a link where it has an address. */
function Named(thing: Licence) {
  return thing.path === undefined ? nameOf(thing) : <a href={thing.path}>{nameOf(thing)}</a>
}
