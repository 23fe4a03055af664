/** The addresses of moderation and of published responses. */
export const moderationPath = (): string => '/moderation'

/** One response, for staff, by its id. */
export const moderationItemPath = (responseId: string): string =>
  `/moderation/${encodeURIComponent(responseId)}`

/** The preview of a decision about several responses. */
export const moderationTogetherPath = (): string => '/moderation/together'

export const moderationPolicyPath = (): string => '/moderation-policy'

/** The published responses to the consultation that the site is about, or to the one with an id. */
export const responsesPath = (consultation?: string): string =>
  consultation === undefined ? '/responses' : `/responses?consultation=${encodeURIComponent(consultation)}`

/** One published response. Example: `responsePath('RW-7K3M-Q2XD')` is "/responses/RW-7K3M-Q2XD". */
export const responsePath = (reference: string): string => `/responses/${encodeURIComponent(reference)}`

/** Where the author of a response appeals. The browser holds whose it is; no address says it. */
export const appealPath = (): string => '/respond/appeal'
