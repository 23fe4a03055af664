import { env } from '#lib/env/env.ts'

/** Whether people reach us over https: only then may cookies insist on it. */
export const servedSecurely = (): boolean => env().REWEIGH_URL?.startsWith('https:') ?? false

/** The name of the cookie that holds a session token; over https browsers guard it by its prefix. */
export const sessionCookie = (): string => (servedSecurely() ? '__Host-reweigh-session' : 'reweigh-session')
