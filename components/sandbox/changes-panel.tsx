import { ButtonLink } from '#components/ui/button-link.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { respondWithPath } from '#lib/paths/respond-paths.ts'
import { scenarioFilePath } from '#lib/paths/sandbox-paths.ts'
import type { AreaNoun } from '#lib/view/area-noun.ts'
import type { DatasetView } from '#lib/view/sandbox/dataset-view.ts'
import type { ResultView } from '#lib/view/sandbox/result-view.ts'
import { AgreementWords } from './agreement-words.tsx'
import { ChangeList, type ChangeListProps } from './change-list.tsx'
import { CopyLink } from './copy-link.tsx'
import { LoadFile, type LoadAction } from './load-file.tsx'

export type ChangesPanelProps = ChangeListProps & {
  readonly result: ResultView
  readonly noun: AreaNoun
  readonly dataset: DatasetView
  readonly scripted: boolean
  readonly load: LoadAction
}

/** What was changed, in words, and ways to keep it: the link, the table, the file. */
export function ChangesPanel({ result, noun, dataset, scripted, load, ...list }: ChangesPanelProps) {
  return (
    <section className="rw-panel rw-words" aria-labelledby="words">
      <div className="rw-panel__head">
        <h3 id="words" tabIndex={-1}>
          What you changed, in words
        </h3>
      </div>
      {list.changes.length === 0 ? (
        <div className="rw-small">
          <p>Nothing yet. Change a weight to see which {noun.many} join or leave the list.</p>
          {!result.changed && (
            <AgreementWords now={result.counts.now} noun={noun} agreement={dataset.agreement} />
          )}
        </div>
      ) : (
        <ChangeList {...list} />
      )}
      <div className="rw-actions rw-mt-3">
        {result.changed && (
          <ButtonLink href={respondWithPath(result.query)}>Use this in my response</ButtonLink>
        )}
        <ButtonLink look="secondary" href={result.csv}>
          <Icon name="download" />
          Table (CSV)
        </ButtonLink>
        <ButtonLink look="secondary" href={scenarioFilePath(result.query)}>
          <Icon name="download" />
          Scenario file
        </ButtonLink>
        <CopyLink scripted={scripted} />
      </div>
      <LoadFile action={load} dataset={dataset.id} />
    </section>
  )
}
