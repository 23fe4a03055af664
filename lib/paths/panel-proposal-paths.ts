import { panelProposalPath } from './panel-paths.ts'

/** How the responses of possible campaigns count: `once` together, which is usual, or `all` of them. */
export type CampaignsInAddress = 'once' | 'all'

const withFields = (path: string, fields: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== ''))
  return query.size === 0 ? path : `${path}?${query.toString()}`
}

const fieldOf = (campaigns: CampaignsInAddress) => ({ campaigns: campaigns === 'all' ? 'all' : '' })

/** What people said about a proposal. Example: `panelSaidPath('wider-cut', 'all')` is "/panel/proposals/wider-cut?campaigns=all". */
export const panelSaidPath = (code: string, campaigns: CampaignsInAddress = 'once'): string =>
  withFields(panelProposalPath(code), fieldOf(campaigns))

/** What the attached methods say about the weights, beside a proposal. */
export const panelMethodsPath = (code: string, campaigns: CampaignsInAddress = 'once'): string =>
  withFields(`${panelProposalPath(code)}/methods`, fieldOf(campaigns))

/**
 * What a list of areas may ask for. `show`: `listed` or `unlisted` today, or everything; `order`: `share` (most often
 * listed first), `least` or `name`; `page` is counted from 1.
 */
export type PanelWardSearch = {
  readonly q?: string
  readonly show?: string
  readonly order?: string
  readonly page?: number
}

/** How often each area is listed by the attached methods, beside a proposal. */
export const panelWardsPath = (
  code: string,
  campaigns: CampaignsInAddress = 'once',
  { q = '', show = '', order = '', page = 1 }: PanelWardSearch = {},
): string =>
  withFields(`${panelProposalPath(code)}/wards`, {
    ...fieldOf(campaigns),
    ...{ q, show, order, page: page > 1 ? String(page) : '' },
  })

/** What the panel thinks of a proposal. */
export const panelAssessmentPath = (code: string): string => `${panelProposalPath(code)}/assessment`
