import { cookies } from 'next/headers'
import { servedSecurely } from '#lib/auth/session-cookie.ts'
import { draftCookie as name, draftCookieDays } from '#lib/web/site-cookies.ts'

/** The secret of the response that this browser works on; empty without one. It is set only when somebody starts one. */
export const heldSecret = async (): Promise<string> => (await cookies()).get(name())?.value ?? ''

/** Lets this browser hold a secret for 30 days. No script can read it. */
export async function holdSecret(secret: string): Promise<void> {
  const options = { httpOnly: true, sameSite: 'lax', secure: servedSecurely(), path: '/' } as const
  ;(await cookies()).set(name(), secret, { ...options, maxAge: draftCookieDays * 86_400 })
}

/** Makes this browser forget it. */
export async function dropSecret(): Promise<void> {
  ;(await cookies()).set(name(), '', { path: '/', secure: servedSecurely(), httpOnly: true, maxAge: 0 })
}
