import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { currentConsultation } from '#lib/consultation/consultation/read-consultation.ts'
import type { ConsultationDetail } from '#lib/consultation/consultation/consultation-detail.ts'
import { closeContent, emptyContent, type DraftContent } from '#lib/consultation/draft/draft-content.ts'
import { groundsOf, type Grounds } from '#lib/consultation/response/add-version.ts'
import { checkContent } from '#lib/consultation/response/check-content.ts'
import { writeResponse } from '#lib/consultation/response/write-response.ts'
import type { Transaction } from '#lib/db/database.ts'
import { appendAudit } from '#lib/service/audit/append-audit.ts'
import type { Call } from '#lib/service/call.ts'
import { databaseTime } from '#lib/service/clock.ts'
import { logTrouble } from '#lib/service/health/log-trouble.ts'
import { noteWork, takeWork } from '#lib/service/health/regular-work.ts'
import { newSecret, secretHash } from '#lib/service/secret-token.ts'
import { transaction } from '#lib/service/transaction.ts'

/** Milliseconds between two looks at whether it is due. */
const pause = 60_000

/** Thrown when all was written and found again: so the transaction leaves nothing behind. */
class Undone extends Error {}

/** Answers to every question, by nobody: in words, or the first thing that can be chosen. */
function inventedContent({ questions }: ConsultationDetail): DraftContent {
  const answers = questions.map(({ id, version, options: [first] }) => [
    id,
    first === undefined
      ? { text: 'A rehearsal: nobody wrote this, and it is not kept.', choices: [], version }
      : { text: '', choices: [first.code], version },
  ])
  return {
    ...emptyContent,
    answers: Object.fromEntries(answers) as DraftContent['answers'], // A cast, because entries lose their type.
    kind: 'individual',
    email: 'rehearsal@example.invalid',
  }
}

type Rehearsal = {
  readonly consultation: ConsultationDetail
  readonly content: DraftContent
  readonly grounds: Grounds
}

/** Writes an invented response by all the steps of a real one, finds it again, and undoes it. */
async function writeAndUndo(
  tx: Transaction,
  { consultation, content, grounds }: Rehearsal,
  call: Call,
): Promise<never> {
  const at = call.arrivedAt
  const hash = secretHash(newSecret())
  const draft = await tx.draft.create({
    data: {
      ...{ consultationId: consultation.id, secretHash: hash, createdAt: at, changedAt: at },
      content: closeContent(content),
    },
  })
  const entry = await writeResponse(tx, {
    ...{ draft, consultation, content, grounds, heldFor: [], inGrace: false, at },
    link: 'rehearsal',
  })
  await appendAudit(tx, { ...entry, action: 'response.rehearse', call })
  const found = await tx.response.findUnique({
    where: { secretHash: hash },
    select: { versions: { select: { answers: true } }, contact: true },
  })
  const answers = found?.versions[0]?.answers.length ?? 0
  if (answers !== consultation.questions.length || found?.contact == null)
    throw new Error('An invented response was written and not found again')
  await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`
  throw new Undone()
}

/**
 * Tries whether a response can be received just now: everything that sending one writes (draft, response, version, answers,
 * address, receipt letter, entry of the record) is written, read again and undone in one transaction. Nobody ever sees it,
 * and no count holds it.
 *
 * @param call by anybody, as whoever sends one
 * @returns whether there was a consultation open to try it on
 * @throws Error with a reason when a response could not be received
 */
export async function rehearseResponse(call: Call): Promise<boolean> {
  const consultation = await currentConsultation(call, {})
  if (consultation?.stage !== 'open') return false
  const content = inventedContent(consultation)
  const [problem] = checkContent(consultation, content)
  if (problem !== undefined) throw new Error(`An invented response is refused: ${problem.message}`)
  const grounds = await groundsOf(consultation.datasetId, content)
  try {
    return await transaction((tx) => writeAndUndo(tx, { consultation, content, grounds }, call))
  } catch (error) {
    if (error instanceof Undone) return true
    throw error
  }
}

/** Rehearses one when nobody has for ten minutes, and notes how it went: an alert tells of what went wrong, or of silence. */
export async function rehearseWhenDue(call: Call): Promise<void> {
  if (!(await takeWork('rehearsal'))) return
  const problem = await rehearseResponse(call).then(
    () => '',
    (error: unknown) => {
      logTrouble('rehearsal', error)
      return 'An invented response could not be received.'
    },
  )
  await noteWork('rehearsal', problem)
}

async function keepRehearsing(stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    await rehearseWhenDue({ actor: { kind: 'anyone' }, arrivedAt: databaseTime() }).catch(() => undefined)
    await sleep(pause, undefined, { signal: stop, ref: false }).catch(() => undefined)
  }
}

/** Begins to do so, until this process is told to stop. Once a server: that is what receives responses. */
export function startRehearsing(): void {
  const stop = new AbortController()
  process.once('SIGTERM', () => stop.abort()).once('SIGINT', () => stop.abort())
  void keepRehearsing(stop.signal)
}
