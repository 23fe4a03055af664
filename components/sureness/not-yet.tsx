import { ButtonLink } from '#components/ui/button-link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { AnalysisRunner } from './analysis-runner.tsx'

/** What stands where a result will be. `result`: the page that has it. */
export function NotYet({
  state,
  message,
  events,
  result,
  thing,
}: {
  state: 'none' | 'running' | 'refused' | 'wrong'
  /** Why it was refused. */
  message: string
  events: string
  result: string
  thing: string
}) {
  if (state === 'wrong') {
    return <Notice tone="error" title="Nothing was run: correct what is marked above." />
  }
  if (state === 'running') {
    return (
      <Notice title={`The ${thing} take longer than a page can wait.`}>
        <p>They go on meanwhile.</p>
        <p>
          <ButtonLink href={result}>Look again</ButtonLink>
        </p>
      </Notice>
    )
  }
  if (state === 'refused') {
    return (
      <Notice tone="warning" title={message}>
        <p>
          <ButtonLink href={result}>Try again</ButtonLink>
        </p>
      </Notice>
    )
  }
  return <AnalysisRunner events={events} result={result} thing={thing} auto />
}
