import 'server-only'
import { z } from 'zod'
import { lockConsultation } from '#lib/consultation/consultation/lock-draft.ts'
import { decide } from '#lib/consultation/moderation/decide.ts'
import type { TargetDecision } from '#lib/consultation/moderation/decision-input.ts'
import { findWords } from '#lib/consultation/moderation/find-words.ts'
import { readModerated } from '#lib/consultation/moderation/read-moderated.ts'
import { stampOf } from '#lib/consultation/moderation/refuse-late.ts'
import { targetsOf, type Target } from '#lib/consultation/moderation/targets.ts'
import { createTheme } from '#lib/consultation/theme/create-theme.ts'
import { tagAnswer } from '#lib/consultation/theme/tag-answer.ts'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { db } from '#lib/db/database.ts'
import type { Call } from '#lib/service/call.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { demoConsultationId, demoId } from './demo-id.ts'
import { demoThemes, type DemoResponse } from './demo-response.ts'
import { aboutConnectedness } from './demo-responses-about-connectedness.ts'
import { aboutTheRest } from './demo-responses-about-the-rest.ts'
import { sendDemoResponse } from './send-demo-response.ts'

const hour = 3_600_000

/** About thirty, of several kinds; some are still to be checked. */
export const demoResponses: readonly DemoResponse[] = [...aboutConnectedness, ...aboutTheRest]

/**
 * Gives the demonstration's consultation some invented responses, so that moderators, the panel and readers see at the
 * first start what becomes of them. They are sent, checked and coded by the verbs that people use, by the invented team,
 * so the record tells it all. Each begins with "Invented response:".
 *
 * Does nothing unless that consultation is open and empty and was never filled; needs the invented team. It can be called
 * again, and two processes that start together do no harm.
 *
 * @returns how many were sent
 */
export async function ensureDemoResponses(now = new Date()): Promise<number> {
  const consultation = await db().consultation.findUnique({ where: { id: demoConsultationId } })
  const [moderator, panellist] = [await invented('moderator', now), await invented('panellist', now)]
  if (consultation?.invented !== true || moderator === null || panellist === null) return 0
  if (!(await begin({ actor: { kind: 'operator' }, arrivedAt: now }, {}))) return 0
  const { areas } = (await openDataset(consultation.datasetId)).snapshot
  const since = consultation.opensAt.getTime()
  const step = (now.getTime() - 2 * hour - since) / (demoResponses.length + 1)
  const sent: string[] = []
  for (const [number, wanted] of demoResponses.entries()) {
    const areaCode = areas.codes[Math.floor((areas.count * (number + 0.5)) / demoResponses.length)] ?? ''
    const at = new Date(since + (number + 1) * step)
    const id = await sendDemoResponse(wanted, { number, areaCode, at })
    if (wanted.fate !== 'leave') await moderate(moderator, id, wanted)
    sent.push(id)
  }
  await code(panellist, sent)
  return sent.length
}

/** Takes the task, once for all times. */
const begin = defineVerb({
  name: 'consultation.seed_responses',
  permission: 'consultation.seed',
  input: z.strictObject({}),
  change: async (tx, _input, { arrivedAt }) => {
    const { stage } = await lockConsultation(tx, demoConsultationId, arrivedAt)
    const about = { consultationId: demoConsultationId }
    const responses = await tx.response.count({ where: about })
    const before = await tx.auditEntry.count({ where: { ...about, action: 'consultation.seed_responses' } })
    if (stage !== 'open' || responses > 0 || before > 0) return { value: false, entry: null }
    const facts = { responses: demoResponses.length }
    return { value: true, entry: { subject: `consultation ${demoConsultationId}`, ...about, facts } }
  },
})

async function invented(role: 'moderator' | 'panellist', arrivedAt: Date): Promise<Call | null> {
  const person = await db().person.findFirst({
    where: { role, invented: true, removedAt: null },
    orderBy: { email: 'asc' },
  })
  return person && { actor: { kind: 'person', id: person.id, role, secondFactor: true }, arrivedAt }
}

async function moderate(call: Call, response: string, { fate = 'publish' }: DemoResponse): Promise<void> {
  const moderated = await readModerated(db(), response)
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

/** What the panel has found so far. `sent`: the ids of the responses in their order. */
async function code(call: Call, sent: readonly string[]): Promise<void> {
  for (const { about, name, description } of demoThemes) {
    const questionId = demoId(`question ${about}`)
    const theme = await createTheme(call, { question: questionId, name, description })
    for (const [at, responseId] of sent.entries()) {
      if (demoResponses[at]?.themes?.includes(name) !== true) continue
      const answer = await db().answer.findFirstOrThrow({ where: { responseId, questionId } })
      await tagAnswer(call, { answer: answer.id, theme: theme.id, found: true })
    }
  }
}
