import { panelResponsePath, panelThemePath } from '#lib/paths/panel-paths.ts'
import { counted } from '#lib/view/format/counted.ts'
import { kindWords, type RespondentKind } from '#lib/view/moderation/moderation-words.ts'
import { visibleText } from '#lib/view/moderation/visible-text.ts'

export type ThemeOfProposal = {
  readonly id: string
  readonly questionId: string
  readonly name: string
  readonly description: string
  /** Responses in which it was found. */
  readonly responses: number
  readonly quotations: readonly {
    readonly id: string
    readonly quotation: string
    readonly reference: string
    readonly kind: RespondentKind
    readonly quotable: boolean
  }[]
}

/** The themes of one question, most frequent first, with words that panellists marked. */
export function ProposalThemes({ wording, themes }: { wording: string; themes: readonly ThemeOfProposal[] }) {
  return (
    <section className="rw-section">
      <h2>Themes in the answers to “{wording}”</h2>
      {themes.length === 0 && <p>The panel has found no theme in these answers yet.</p>}
      {themes.map((theme) => (
        <Theme key={theme.id} theme={theme} />
      ))}
    </section>
  )
}

function Theme({
  theme: { id, questionId, name, description, responses, quotations },
}: {
  theme: ThemeOfProposal
}) {
  return (
    <article className="rw-quoted">
      <h3 className="rw-h4">
        <a href={panelThemePath(questionId, id)}>{name}</a>{' '}
        <span className="rw-muted">{counted(responses, 'response')}</span>
      </h3>
      {description !== '' && <p className="rw-note">{description}</p>}
      {quotations.map((one) => (
        <figure key={one.id}>
          <blockquote className="rw-said">{visibleText(one.quotation)}</blockquote>
          <figcaption className="rw-note">
            {kindWords[one.kind]},{' '}
            <a className="rw-target" href={panelResponsePath(one.reference)}>
              {one.reference}
            </a>
            {!one.quotable && '. Not to be quoted in public'}
          </figcaption>
        </figure>
      ))}
      {quotations.length === 0 && <p className="rw-note">No words are marked as evidence yet.</p>}
    </article>
  )
}
