/** What a panellist, or the panel, can think of a proposal. */
export type PanelViewOf = 'support' | 'support_with_changes' | 'oppose'

export const viewWords: Readonly<Record<PanelViewOf, string>> = {
  support: 'Support',
  support_with_changes: 'Support with changes',
  oppose: 'Oppose',
}

/** What the panel as a whole says, in a heading. */
export const recommendationWords: Readonly<Record<PanelViewOf, string>> = {
  support: 'The panel supports this proposal',
  support_with_changes: 'The panel supports this proposal with changes',
  oppose: 'The panel opposes this proposal',
}

/**
 * References of responses as somebody wrote them: separated by spaces, commas or lines, in any case, each once.
 *
 * Example: `writtenReferences('rw-7k3m-q2xd, RW-7K3M-Q2XD')` is `['RW-7K3M-Q2XD']`.
 */
export const writtenReferences = (text: string): readonly string[] => [
  ...new Set(
    text
      .toUpperCase()
      .split(/[\s,;]+/)
      .filter((reference) => reference !== ''),
  ),
]
