import { createHash } from 'node:crypto'
import { z } from 'zod'
import { ServiceError } from '#lib/errors/service-error.ts'
import { seenNow } from '#lib/result/form-state.ts'

/** What a form says, by the name of its field. Where that is a code, people are not shown it (`codes`). */
export type Said = {
  readonly texts: Readonly<Record<string, string>>
  readonly codes: Readonly<Record<string, string>>
}

/** What a form said when it was opened, as it comes back with it; missing = whoever writes last counts. */
export const seenField = z.string().max(40).exactOptional()

/** What a form says, in 22 letters. */
export const seenOf = (said: Said): string =>
  createHash('sha256')
    .update(JSON.stringify([sorted(said.texts), sorted(said.codes)]))
    .digest('base64url')
    .slice(0, 22)

const sorted = (fields: Readonly<Record<string, string>>) =>
  Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1))

const changed =
  'Somebody else changed this since you opened it. Nothing of yours is saved yet, and it is still here. Saving again replaces what they wrote.'

/**
 * Keeps somebody from writing over what another one wrote since the form was opened. Field by field they are told what it
 * says now, so that they can take it over; saving again is then on purpose.
 *
 * @param now what it says now; @param mine what is to be written
 * @throws ServiceError `Conflict`, with an issue at `seenNow` that holds the new mark
 */
export function refuseOverwriting(seen: string | undefined, now: Said, mine: Said): void {
  if (seen === undefined || seen === seenOf(now) || seenOf(now) === seenOf(mine)) return
  const differing = (kind: keyof Said) =>
    Object.entries(now[kind]).filter(([field, value]) => value !== mine[kind][field])
  throw new ServiceError({
    kind: 'Conflict',
    message: changed,
    issues: [
      { path: seenNow, message: seenOf(now) },
      { path: '', message: changed },
      ...differing('texts').map(([path, text]) => ({
        path,
        message: text === '' ? 'They left this empty' : `They wrote: ${text}`,
      })),
      ...differing('codes').map(([path]) => ({ path, message: 'They chose something else here' })),
    ],
  })
}
