'use server'

import { redirect } from 'next/navigation'
import { decideAppeal } from '#lib/consultation/appeal/decide-appeal.ts'
import { refer, release } from '#lib/consultation/moderation/about-whole.ts'
import { addNote } from '#lib/consultation/moderation/add-note.ts'
import { claim } from '#lib/consultation/moderation/claim.ts'
import { decide } from '#lib/consultation/moderation/decide.ts'
import { giveBack } from '#lib/consultation/moderation/give-back.ts'
import { readFormDecisions } from '#lib/consultation/moderation/read-form-decisions.ts'
import { readItem } from '#lib/consultation/moderation/read-item.ts'
import { takeNext } from '#lib/consultation/moderation/take-next.ts'
import { moderationItemPath, moderationPath } from '#lib/paths/moderation-paths.ts'
import type { Saved } from '#lib/view/team/saved-words.ts'
import { defineAction } from '#lib/web/define-action.ts'
import { savedPath } from '#app/(team)/saved-path.ts'

const done = (response: unknown) => redirect(`${moderationItemPath(String(response))}?done=yes`)
const back = (response: unknown, saved: Saved, place?: string) =>
  redirect(savedPath(moderationItemPath(String(response)), saved, place === undefined ? {} : { place }))

/** Records what the form decides about each part, or decides the appeal. */
export const decideAction = defineAction(async (call, fields) => {
  const { response, stamp, note = '', upheld } = fields
  const item = await readItem(call, { response })
  const read = readFormDecisions([...item.answers, ...item.names], fields)
  if (!read.ok) {
    return { message: 'The decision cannot be recorded yet.', issues: read.issues, fields, retryAfter: null }
  }
  const decided = { response, stamp, note }
  if (item.state === 'appealed') {
    const right = upheld === 'yes' ? true : upheld === 'no' ? false : undefined
    await decideAppeal(call, { ...decided, upheld: right, decisions: right === true ? read.value : [] })
  } else await decide(call, { ...decided, decisions: read.value })
  done(response)
})

export const claimAction = defineAction(async (call, { response }) => {
  await claim(call, { response })
  back(response, 'claimed')
})

export const giveBackAction = defineAction(async (call, { response }) => {
  await giveBack(call, { response })
  back(response, 'given-back')
})

export const referAction = defineAction(async (call, { response, stamp }) => {
  await refer(call, { response, stamp })
  done(response)
})

export const releaseAction = defineAction(async (call, { response, stamp }) => {
  await release(call, { response, stamp })
  done(response)
})

export const noteAction = defineAction(async (call, { response, text }) => {
  await addNote(call, { response, text })
  back(response, 'note', 'notes')
})

/** Takes the next response after this one; the queue is where one ends when nothing waits. */
export const nextAction = defineAction(async (call, { consultation }) => {
  const id = await takeNext(call, String(consultation))
  redirect(id === null ? savedPath(moderationPath(), 'nothing-next') : moderationItemPath(id))
})
