import { z } from 'zod'
import { isThisMachine } from './is-this-machine.ts'

/** A whole number, written in digits alone. */
export const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most, {
      error: `must be a whole number from ${least} to ${most}`,
    })
    .transform(Number)

/** An address with one of these protocols ("https:"); `example` is what the message shows. */
export const address = (protocols: readonly string[], example: string) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: `must be an address such as ${example}`,
  })

/** On this machine nobody can listen to what goes over plain http. */
const isPrivate = (text: string): boolean => {
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || isThisMachine(hostname)
}

/** The public address of a site: https unless it is this machine, and no path. */
export const origin = address(['http:', 'https:'], 'https://reweigh.example.org')
  .refine((text) => !URL.canParse(text) || !text.startsWith('http:') || isPrivate(text), {
    error:
      'must begin with https:// unless it is this machine: sessions and answers would be sent in the open',
  })
  .refine((text) => !URL.canParse(text) || new URL(text).href === `${new URL(text).origin}/`, {
    error: 'must have no path, such as https://reweigh.example.org',
  })
  .transform((text) => new URL(text).origin)

/** Who says who somebody is must be asked in a way that nobody can listen to; on this machine nobody can. */
export const issuer = address(['http:', 'https:'], 'https://login.example.org').refine(
  (text) => !URL.canParse(text) || isPrivate(text),
  { error: 'must begin with https://' },
)

/** Words of examples, which somebody has copied; a secret with them is known to everybody who has read the same page. */
const fromExamples = /change.?me|example|password|your.?secret|insert|replace|placeholder|1234567|abcdefg/i

/** A secret that could be guessed is none: too short, a few signs over and over, or copied from an example. */
export const secret = z
  .string()
  .min(32, 'must have at least 32 characters')
  .refine((text) => text.length < 32 || new Set(text).size >= 10, {
    error: 'repeats a few signs; make one with: openssl rand -base64 32',
  })
  .refine((text) => text.length < 32 || !fromExamples.test(text), {
    error: 'looks copied from an example; make one with: openssl rand -base64 32',
  })
