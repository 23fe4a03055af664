import { Notice } from '#components/ui/notice.tsx'
import { methodPath } from '#lib/paths/page-paths.ts'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import { AgreementSection, type PublishedAgreement } from './agreement-section.tsx'
import { VersionFacts } from './version-facts.tsx'
import { VersionTable, type DatasetVersion } from './version-table.tsx'

/** Which data are used, where they come from, what may be done with them, and how well the published results agree. */
export function DataPage({
  versions,
  shown,
  agreement,
  noun,
}: {
  versions: readonly DatasetVersion[]
  shown: DatasetVersion
  agreement: PublishedAgreement | null
  noun: AreaNoun
}) {
  return (
    <>
      <h1>Data and licences</h1>
      <p className="rw-lead rw-mt-2">
        A dataset version never changes. Every result names the version that it was calculated from, so that
        anyone can check it.
      </p>
      {!shown.current && (
        <Notice title="This is not the current data version.">
          It is kept so that older results can be checked.
        </Notice>
      )}
      <VersionFacts version={shown} noun={noun} />
      <p className="rw-mt-4">
        What is measured, and how it is put together, is on the page{' '}
        <a href={methodPath(shown.current ? '' : shown.id)}>Method</a>.
      </p>
      <AgreementSection agreement={agreement} noun={noun} />
      <section className="rw-section" aria-labelledby="versions">
        <h2 id="versions">All data versions</h2>
        <VersionTable versions={versions} shown={shown.id} />
      </section>
    </>
  )
}
