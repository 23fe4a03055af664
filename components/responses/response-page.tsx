import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { moderationPolicyPath } from '#lib/paths/moderation-paths.ts'
import { formatDate } from '#lib/view/format/format-date.ts'
import { kindWords, type RespondentKind } from '#lib/view/moderation/moderation-words.ts'
import type { ScenarioCard } from '#lib/view/moderation/scenario-card.ts'
import { visibleText } from '#lib/view/moderation/visible-text.ts'
import { RespondentText } from './respondent-text.tsx'
import { ScenarioPanel } from './scenario-card.tsx'

export type ResponseView = {
  readonly reference: string
  readonly receivedAt: Date
  readonly kind: RespondentKind
  readonly name: string
  readonly region: string
  readonly redacted: boolean
  readonly scenarioTitle: string
  /** null: none is attached, or its data are not here any more. */
  readonly card: ScenarioCard | null
  readonly answers: readonly {
    readonly position: number
    readonly wording: string
    readonly text: string
    readonly choices: readonly string[]
    readonly withheld: boolean
    /** Names of themes that the panel found in it. */
    readonly themes: readonly string[]
  }[]
}

/** One published response, with the method that it carries. */
export function ResponsePage({ view }: { view: ResponseView }) {
  const { reference, receivedAt, kind, name, region, redacted, answers, card } = view
  const who = [name, kindWords[kind], region].filter((part) => part !== '').map(visibleText)
  return (
    <>
      <h1>Response {reference}</h1>
      <p className="rw-lead rw-mt-2">
        <bdi>{who.join(', ')}</bdi>. Received on {formatDate(receivedAt)}.
      </p>
      {redacted && (
        <div className="rw-mb-4">
          <Notice title="Moderators have hidden some of the words.">
            <p>
              <a href={moderationPolicyPath()}>The rules and how often each was used</a>
            </p>
          </Notice>
        </div>
      )}
      <div className="rw-two">
        <div className="rw-pile">
          {answers.map(({ position, wording, text, choices, withheld, themes }) => (
            <Panel key={position} title={`${position}. ${wording}`}>
              {choices.length > 0 && (
                <p>
                  Choice: <b>{choices.join(', ')}</b>
                </p>
              )}
              {text !== '' && <RespondentText text={text} />}
              {themes.length > 0 && (
                <p className="rw-note rw-mt-2">Themes that the panel found: {themes.join('; ')}</p>
              )}
              {withheld && text === '' && <p className="rw-note">This answer is not published.</p>}
            </Panel>
          ))}
        </div>
        {card && <ScenarioPanel card={card} title={visibleText(view.scenarioTitle)} />}
      </div>
    </>
  )
}
