import { redirect } from 'next/navigation'
import { cache } from 'react'
import { readDraft, type DraftDetail } from '#lib/consultation/draft/read-draft.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { respondPath } from '#lib/paths/consultation-paths.ts'
import { receiptPath } from '#lib/paths/respond-paths.ts'
import type { Call } from '#lib/web/current-call.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { heldSecret } from './draft-jar.ts'

export type OwnDraft = { readonly call: Call; readonly secret: string; readonly draft: DraftDetail }

/** The draft of this browser; null without one. Throws ServiceError `Unavailable`. */
export const heldDraft = cache(async (): Promise<OwnDraft | null> => {
  const secret = await heldSecret()
  if (secret === '') return null
  const call = await currentCall()
  try {
    return { call, secret, draft: await readDraft(call, { secret }) }
  } catch (error) {
    const gone = error instanceof ServiceError && (error.kind === 'NotFound' || error.kind === 'Invalid')
    if (gone) return null
    throw error
  }
})

/** The draft of this browser, for a page of the form; without one, answering starts anew; a sent one has its receipt. */
export async function ownDraft(): Promise<OwnDraft> {
  const held = await heldDraft()
  if (held === null) redirect(respondPath())
  if (held.draft.sentAt !== null) redirect(receiptPath())
  return held
}
