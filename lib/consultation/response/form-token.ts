import 'server-only'
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { env } from '#lib/env/env.ts'

/** What a form was made for: it counts for no other draft and no other consultation. */
export type FormPurpose = { readonly draftId: string; readonly consultationId: string }

/** When the form was opened, or why it does not count. */
export type FormToken = { readonly openedAt: Date } | { readonly problem: 'unknown' | 'old' }

const longest = 48 * 3_600_000

/** Milliseconds. Two servers agree on the time this well (lib/service/clock.ts), so one may see a form of the other a moment early. */
const agreement = 2000

function mark(openedAt: number, { draftId, consultationId }: FormPurpose): Buffer {
  const secret = env().REWEIGH_SECRET
  if (secret === undefined) throw new Error('REWEIGH_SECRET is not set, and nothing else made a secret.')
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'reweigh form token', 32))
  return createHmac('sha256', key)
    .update(JSON.stringify([openedAt, draftId, consultationId]))
    .digest()
}

/** A mark that a form was opened at a moment, which nobody else can make. Example: "1795312800000.4Xk…". */
export const formToken = (purpose: FormPurpose, openedAt: Date): string =>
  `${openedAt.getTime()}.${mark(openedAt.getTime(), purpose).toString('base64url')}`

/**
 * Reads the mark of a form: missing, forged, of another draft or consultation, from the future, or older than 48 hours
 * is a problem, and the form is shown again with a new one.
 */
export function readFormToken(token: string, purpose: FormPurpose, now: Date): FormToken {
  const [time = '', given = ''] = token.split('.')
  if (!/^\d{1,15}$/.test(time)) return { problem: 'unknown' }
  const expected = mark(Number(time), purpose)
  const bytes = Buffer.from(given, 'base64url')
  if (bytes.length !== expected.length || !timingSafeEqual(bytes, expected)) return { problem: 'unknown' }
  const age = now.getTime() - Number(time)
  if (age < -agreement) return { problem: 'unknown' }
  return age > longest ? { problem: 'old' } : { openedAt: new Date(Number(time)) }
}
