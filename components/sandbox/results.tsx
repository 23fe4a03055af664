import { InsightLinks } from '#components/insight/insight-links.tsx'
import { counted } from '#lib/view/format/counted.ts'
import type { Change } from '#lib/view/sandbox/changes.ts'
import type { DatasetView } from '#lib/view/sandbox/dataset-view.ts'
import { illustration } from '#lib/view/sandbox/illustration.ts'
import type { Look } from '#lib/view/sandbox/look.ts'
import type { SandboxMethod } from '#lib/view/sandbox/sandbox-method.ts'
import { AreaChanges } from './area-changes.tsx'
import { ChangesPanel } from './changes-panel.tsx'
import type { LoadAction } from './load-file.tsx'
import { ProblemSummary } from './problem-summary.tsx'
import { ResultHead } from './result-head.tsx'
import { ResultMap } from './result-map.tsx'
import { IllustrativeNotice, LastWorkingNotice, WaitNotice } from './result-notices.tsx'
import { SurePanel } from './sure-panel.tsx'
import type { AnswerState } from './use-answer.ts'
import { useSureness } from './use-sureness.ts'
import { WeightsPanel } from './weights-panel.tsx'

export type ResultsProps = {
  readonly method: SandboxMethod
  readonly dataset: DatasetView
  readonly answer: AnswerState
  readonly look: Look
  readonly changes: readonly Change[]
  /** Whether a change is still the one that the result belongs to. */
  readonly isAnswered: (field: string) => boolean
  readonly without: (fields: readonly string[]) => string
  /** The query of the controls as they stand, without a look at the table. */
  readonly base: string
  readonly scripted: boolean
  readonly retry: () => void
  readonly load: LoadAction
}

/** The answer beside the controls: headline, what is in its way, words, table. */
export function Results(props: ResultsProps) {
  const { method, dataset, answer, changes, isAnswered, without, retry } = props
  const { result, problems, pending, waiting, asked } = answer
  const { noun } = method
  const rests = illustration(method, answer.answered)
  const sureness = useSureness(result.query, !pending && waiting === null && problems.length === 0)
  const madeUp = changes.filter(({ illustrative }) => illustrative)
  return (
    <div className="rw-result" id="results">
      <ResultHead
        {...{ result, noun, pending }}
        illustrative={rests.used > 0}
        stale={pending || waiting !== null || problems.length > 0}
      >
        {problems.length > 0 && (
          <LastWorkingNotice
            listed={counted(result.counts.yours, noun.one, noun.many)}
            changed={result.changed || asked > 0}
          />
        )}
        {waiting && <WaitNotice {...waiting} retry={retry} />}
      </ResultHead>
      {asked > 0 && <ProblemSummary problems={problems} focus={false} />}
      <IllustrativeNotice
        illustration={rests}
        changed={madeUp.map(({ name }) => name)}
        putBack={without(madeUp.map(({ field }) => field))}
      />
      <ChangesPanel
        {...{ result, noun, dataset, changes, without }}
        effectOf={(field) => (isAnswered(field) ? (result.alone[field] ?? null) : null)}
        scripted={props.scripted}
        load={props.load}
      />
      <InsightLinks query={props.base} />
      <ResultMap {...{ dataset, result, noun }} />
      <SurePanel state={sureness} noun={noun} changed={result.changed} query={result.query} />
      <AreaChanges
        method={method}
        result={result}
        look={props.look}
        base={props.base}
        shares={sureness.kind === 'found' ? sureness.shares : null}
      />
      <WeightsPanel query={result.query} />
    </div>
  )
}
