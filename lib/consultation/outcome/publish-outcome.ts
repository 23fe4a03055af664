import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import { loadConsultation } from '#lib/consultation/consultation/load-consultation.ts'
import { db } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { canonicalJson } from '#lib/scenario/canonical-json.ts'
import { engineVersion } from '#lib/scoring/engine-version.ts'
import type { Call } from '#lib/service/call.ts'
import { definePreparedVerb } from '#lib/service/define-prepared-verb.ts'
import { loadOutcome } from './load-outcome.ts'
import { lockForOutcome } from './lock-for-outcome.ts'
import type { OutcomeDetail } from './outcome-detail.ts'

/**
 * Publishes an outcome: everybody reads it from now on, with the figures as they are counted now, and those who asked to
 * be told are told. It stays as it is; its preview link ends.
 *
 * Throws ServiceError `Forbidden`, `NotFound`, `Invalid` that names everything that is missing, and `Conflict` before the
 * closing, after the publication, or when somebody changed the outcome at the same moment.
 */
export const publishOutcome = definePreparedVerb({
  name: 'outcome.publish',
  permission: 'outcome.publish',
  input: z.strictObject({ consultationId }),
  prepare: ({ consultationId: about }, call) => current(about, call),
  change: async (tx, { consultationId: about }, call, outcome) => {
    await lockForOutcome(tx, about, call.arrivedAt)
    const { problems, figures, decisions, scenario } = outcome
    if (problems.length > 0) {
      const message = 'This outcome is not ready to be published.'
      throw new ServiceError({ kind: 'Invalid', message, issues: problems })
    }
    const stored = await tx.outcome.findUniqueOrThrow({ where: { consultationId: about } })
    const now = await tx.outcomeDecision.findMany({ where: { proposal: { consultationId: about } } })
    const changed =
      stored.summary !== outcome.summary ||
      canonicalJson(stored.scenario) !== canonicalJson(scenario) ||
      decisions.some(({ proposal, choice, reasons }) => {
        const one = now.find(({ proposalId }) => proposalId === proposal.id)
        return one?.choice !== choice || one.reasons !== reasons
      })
    if (changed) throw new ServiceError({ kind: 'Conflict', message: changedMessage })
    const engine = engineVersion
    await tx.outcome.update({
      where: { consultationId: about },
      data: { figures, engine, previewHash: null },
    })
    await tx.consultation.update({ where: { id: about }, data: { outcomePublishedAt: call.arrivedAt } })
    const facts = { decisions: decisions.length, received: figures.received, engine }
    const content = canonicalJson({ summary: outcome.summary, scenario, figures, decided: decided(outcome) })
    return { value: undefined, entry: { subject: `outcome ${about}`, consultationId: about, facts, content } }
  },
})

const changedMessage = 'Somebody changed this outcome just now. Read it again, then publish it.'

async function current(id: string, call: Call): Promise<OutcomeDetail> {
  const consultation = await loadConsultation(db(), id, call.arrivedAt)
  if (consultation === null)
    throw new ServiceError({ kind: 'NotFound', message: 'There is no such consultation.' })
  return loadOutcome(consultation, call.arrivedAt)
}

const decided = ({ decisions }: OutcomeDetail) =>
  decisions.map(({ proposal: { code }, choice, reasons }) => ({ code, choice, reasons }))
