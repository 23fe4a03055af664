/** The addresses of the panel's pages. None of them says anything about a respondent but the response's reference. */

/** What there is to do for the panel, and how far it is. */
export const panelPath = (): string => '/panel'

/**
 * What a list of responses may ask for; empty or missing parts ask for everything. `kind`, `region`, `theme` and `proposal`
 * are codes and ids; `campaigns` is `out` or `only`, `assigned` is `me` or `nobody`; `page` is counted from 1.
 */
export type PanelResponseSearch = {
  readonly kind?: string
  readonly region?: string
  readonly theme?: string
  readonly proposal?: string
  readonly campaigns?: string
  readonly assigned?: string
  readonly page?: number
}

/**
 * The responses that the panel may read.
 *
 * Example: `panelResponsesPath({ assigned: 'me', page: 2 })` is "/panel/responses?assigned=me&page=2"; the first page has
 * no number.
 */
export function panelResponsesPath({ page = 1, ...search }: PanelResponseSearch = {}): string {
  const query = new URLSearchParams(Object.entries(search).filter(([, value]) => value !== ''))
  if (page > 1) query.set('page', String(page))
  return query.size === 0 ? '/panel/responses' : `/panel/responses?${query.toString()}`
}

/** One response. Example: `panelResponsePath('RW-7K3M-Q2XD')` is "/panel/responses/RW-7K3M-Q2XD". */
export const panelResponsePath = (reference: string): string =>
  `/panel/responses/${encodeURIComponent(reference)}`

/** The themes of a question, by the question's id. */
export const panelThemesPath = (question: string): string => `/panel/themes/${encodeURIComponent(question)}`

/** One theme of a question: its history, its quotations and what can be done to it. */
export const panelThemePath = (question: string, theme: string): string =>
  `${panelThemesPath(question)}/${encodeURIComponent(theme)}`

/** The proposals, with what the panel thinks of them. */
export const panelProposalsPath = (): string => '/panel/proposals'

/** One proposal, by its code. Example: `panelProposalPath('wider-cut')` is "/panel/proposals/wider-cut". */
export const panelProposalPath = (code: string): string => `/panel/proposals/${encodeURIComponent(code)}`

/** What can be taken away for analysis. */
export const panelExportPath = (): string => '/panel/export'
