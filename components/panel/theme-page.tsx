import type { FormAction } from '#components/ui/form-state.ts'
import { Notice } from '#components/ui/notice.tsx'
import { Panel } from '#components/ui/panel.tsx'
import { Tag } from '#components/ui/tag.tsx'
import type { Choice } from '#components/ui/select-field.tsx'
import { panelResponsePath, panelResponsesPath, panelThemePath } from '#lib/paths/panel-paths.ts'
import { counted } from '#lib/view/format/counted.ts'
import { formatMoment } from '#lib/view/format/format-moment.ts'
import { kindWords, type RespondentKind } from '#lib/view/moderation/moderation-words.ts'
import { visibleText } from '#lib/view/moderation/visible-text.ts'
import { SplitForm } from './split-form.tsx'
import { MergeForm, RenameForm, RetireForm } from './theme-forms.tsx'

type Other = { readonly id: string; readonly name: string }

export type ThemeView = {
  readonly question: string
  readonly id: string
  readonly name: string
  readonly description: string
  readonly retired: boolean
  readonly responses: number
  readonly mergedInto: Other | null
  readonly splitFrom: Other | null
  readonly merged: readonly Other[]
  readonly parts: readonly Other[]
  readonly history: readonly {
    readonly id: string
    readonly words: string
    readonly by: string
    readonly at: Date
  }[]
  readonly quotations: readonly {
    readonly id: string
    readonly reference: string
    readonly kind: RespondentKind
    readonly quotable: boolean
    readonly quotation: string
  }[]
  /** The addresses of the pages of quotations beside this one; null = there is none. */
  readonly newer: string | null
  readonly older: string | null
  readonly others: readonly Choice[]
  readonly answers: readonly { readonly id: string; readonly reference: string; readonly words: string }[]
}

export type ThemeActions = Readonly<Record<'rename' | 'merge' | 'split' | 'retire', FormAction>>

type Props = { readonly theme: ThemeView; readonly actions: ThemeActions }

/** One theme: where it was found, what became of it, and what can be done to it. */
export function ThemePage({ theme, actions }: Props) {
  const { id, name, description, retired, responses, mergedInto } = theme
  return (
    <>
      <div className="rw-panel__head">
        <h1>{name}</h1>
        {retired && <Tag>Out of use</Tag>}
      </div>
      {description !== '' && <p className="rw-said">{description}</p>}
      <Relations theme={theme} />
      {mergedInto === null && (
        <p>
          Found in <a href={panelResponsesPath({ theme: id })}>{counted(responses, 'response')}</a>.
        </p>
      )}
      <div className="rw-moderate">
        <div className="rw-pile">
          {mergedInto === null && <Quotations theme={theme} />}
          <History theme={theme} />
        </div>
        {!retired && <Changes theme={theme} actions={actions} />}
      </div>
    </>
  )
}

function Relations({ theme: { question, mergedInto, splitFrom, merged, parts } }: { theme: ThemeView }) {
  const link = (other: Other) => (
    <a key={other.id} href={panelThemePath(question, other.id)}>
      {other.name}
    </a>
  )
  return (
    <>
      {mergedInto && <Notice title={<>It was merged into {link(mergedInto)}, and counts there.</>} />}
      {splitFrom && <p className="rw-small">A part of {link(splitFrom)}, which was split.</p>}
      {merged.length > 0 && <p className="rw-small">Merged into it: {listed(merged.map(link))}.</p>}
      {parts.length > 0 && <p className="rw-small">It was split into {listed(parts.map(link))}.</p>}
    </>
  )
}

const listed = (links: readonly React.JSX.Element[]) =>
  links.flatMap((link, at) => (at === 0 ? [link] : [', ', link]))

function Quotations({ theme: { quotations, newer, older } }: { theme: ThemeView }) {
  return (
    <Panel title="What people said">
      {quotations.length === 0 && <p className="rw-muted">No words are marked as evidence yet.</p>}
      <ul className="rw-quotes">
        {quotations.map(({ id, reference, kind, quotable, quotation }) => (
          <li key={id}>
            <blockquote dir="auto">{visibleText(quotation)}</blockquote>
            <p className="rw-note">
              <a href={panelResponsePath(reference)}>{reference}</a>, {kindWords[kind].toLowerCase()}
              {quotable ? '' : '. Not to be quoted in public'}
            </p>
          </li>
        ))}
      </ul>
      {(newer !== null || older !== null) && (
        <p className="rw-actions rw-mt-3">
          {newer !== null && <a href={newer}>Newer marks</a>}
          {older !== null && <a href={older}>Older marks</a>}
        </p>
      )}
    </Panel>
  )
}

function History({ theme: { history } }: { theme: ThemeView }) {
  return (
    <Panel title="History">
      <ol className="rw-plain rw-small">
        {history.map(({ id, words, by, at }) => (
          <li key={id} className="rw-mb-2">
            {words}
            <br />
            <span className="rw-note">
              {by}, {formatMoment(at)}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

function Changes({ theme, actions }: Props) {
  const { question, id, name, description, others, answers, responses } = theme
  const of = { question, theme: id }
  return (
    <div className="rw-pile">
      <RenameForm
        key={`${name} ${description}`}
        {...of}
        name={name}
        description={description}
        action={actions.rename}
      />
      {others.length > 0 && <MergeForm {...of} others={others} action={actions.merge} />}
      <SplitForm {...of} answers={answers} responses={responses} action={actions.split} />
      <RetireForm {...of} action={actions.retire} />
    </div>
  )
}
