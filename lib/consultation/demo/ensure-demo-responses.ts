import 'server-only'
import { decide } from '#lib/consultation/moderation/decide.ts'
import type { TargetDecision } from '#lib/consultation/moderation/decision-input.ts'
import { findWords } from '#lib/consultation/moderation/find-words.ts'
import { readModerated } from '#lib/consultation/moderation/read-moderated.ts'
import { stampOf } from '#lib/consultation/moderation/refuse-late.ts'
import { targetsOf, type Target } from '#lib/consultation/moderation/targets.ts'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { db } from '#lib/db/database.ts'
import { workAlone } from '#lib/db/work-alone.ts'
import type { Call } from '#lib/service/call.ts'
import { codeDemoResponses } from './code-demo-responses.ts'
import { demoConsultationId } from './demo-id.ts'
import { beginDemoResponses, finishDemoResponses, unfinishedSince } from './demo-progress.ts'
import { inventedLabel, textOf, type DemoResponse } from './demo-response.ts'
import { demoResponses } from './demo-responses.ts'
import { sendDemoResponse } from './send-demo-response.ts'

const hour = 3_600_000

/**
 * Gives the demonstration's consultation some invented responses, so that moderators, the panel and readers see at the
 * first start what becomes of them. They are sent, checked and coded by the verbs that people use, by the invented team,
 * so the record tells it all. Each begins with "Invented response:".
 *
 * Begins only when that consultation is open and empty and was never filled; needs the invented team. Killed midway, the
 * next call goes on where it ended, and undoes nothing that people did meanwhile. It can be called again, and two processes
 * that start together do no harm.
 *
 * @returns how many were sent now
 */
export async function ensureDemoResponses(now = new Date()): Promise<number> {
  return (await workAlone('invented responses of the demonstration', () => fill(now))) ?? 0
}

async function fill(now: Date): Promise<number> {
  const consultation = await db().consultation.findUnique({ where: { id: demoConsultationId } })
  const [moderator, panellist] = [await invented('moderator', now), await invented('panellist', now)]
  if (consultation?.invented !== true || moderator === null || panellist === null) return 0
  const operator: Call = { actor: { kind: 'operator' }, arrivedAt: now }
  await beginDemoResponses(operator, { responses: demoResponses.length })
  const begun = await unfinishedSince()
  if (begun === null) return 0
  const { areas } = (await openDataset(consultation.datasetId)).snapshot
  const since = consultation.opensAt.getTime()
  const step = (begun.getTime() - 2 * hour - since) / (demoResponses.length + 1)
  const before = await sentBefore()
  const ids: string[] = []
  let sent = 0
  for (const [number, wanted] of demoResponses.entries()) {
    const areaCode = areas.codes[Math.floor((areas.count * (number + 0.5)) / demoResponses.length)] ?? ''
    const at = new Date(since + (number + 1) * step)
    const known = before.get(textOf(wanted))?.shift()
    if (known === undefined) sent += 1
    const id = known ?? (await sendDemoResponse(wanted, { number, areaCode, at }))
    if (wanted.fate !== 'leave') await moderate(moderator, id, wanted)
    ids.push(id)
  }
  await codeDemoResponses(panellist, ids)
  await finishDemoResponses(operator, {})
  return sent
}

/** The responses that an earlier call sent, by their text, oldest first: two of them have the same. */
async function sentBefore(): Promise<ReadonlyMap<string, string[]>> {
  const answers = await db().answer.findMany({
    where: {
      versionNumber: 1,
      text: { startsWith: inventedLabel },
      version: { response: { consultationId: demoConsultationId } },
    },
    select: { text: true, responseId: true },
    orderBy: { version: { response: { receivedAt: 'asc' } } },
  })
  const ids = new Map<string, string[]>()
  for (const { text, responseId } of answers) ids.set(text, [...(ids.get(text) ?? []), responseId])
  return ids
}

async function invented(role: 'moderator' | 'panellist', arrivedAt: Date): Promise<Call | null> {
  const person = await db().person.findFirst({
    where: { role, invented: true, removedAt: null },
    orderBy: { email: 'asc' },
  })
  return person && { actor: { kind: 'person', id: person.id, role, secondFactor: true }, arrivedAt }
}

async function moderate(call: Call, response: string, { fate = 'publish' }: DemoResponse): Promise<void> {
  const moderated = await readModerated(db(), response)
  // Decided by an earlier call, or in somebody's hands meanwhile.
  if (moderated.response.state !== 'awaiting' || moderated.response.claim !== null) return
  const decided = ({ key, kind, text }: Target): TargetDecision => {
    if (kind !== 'answer' || fate === 'publish' || fate === 'leave') return { target: key, action: 'publish' }
    if (fate === 'refuse') return { target: key, action: 'refuse', reason: 'abuse' }
    const passages = findWords(text, fate.hide).map((found) => ({
      ...found,
      reason: 'private-person' as const,
    }))
    return { target: key, action: 'redact', passages }
  }
  const decisions = targetsOf(moderated.version).map(decided)
  await decide(call, { response, stamp: stampOf(moderated), decisions })
}
