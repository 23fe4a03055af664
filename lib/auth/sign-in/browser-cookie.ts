import { servedSecurely } from '#lib/auth/session-cookie.ts'

/** The name of the cookie that binds a sign-in link to the browser that asked for it. */
export const browserCookie = (): string => (servedSecurely() ? '__Host-reweigh-sign-in' : 'reweigh-sign-in')
