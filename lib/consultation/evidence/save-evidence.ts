import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import { lockConsultation } from '#lib/consultation/consultation/lock-draft.ts'
import { proposalIdOf } from '#lib/consultation/proposal/proposal-id-of.ts'
import { refuseOverwriting, seenField } from '#lib/consultation/seen/refuse-overwriting.ts'
import { saidByEvidence } from '#lib/consultation/seen/said-by.ts'
import { requiredLine } from '#lib/consultation/text/free-text.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { evidenceLink } from './evidence-link.ts'

/**
 * Adds a piece of evidence to a consultation, at the end, or changes the one with this id. Evidence may be added while the
 * consultation is open too: what people should know may come late.
 *
 * `published`: the day, "2026-05-31". `proposalCode`: null = about all of it. `seen`: what the form said when it was
 * opened.
 *
 * Returns its id. Throws ServiceError `Forbidden`, `Invalid`, `NotFound`, and `Conflict` when somebody else changed it meanwhile.
 */
export const saveEvidence = defineVerb({
  name: 'evidence.save',
  permission: 'consultation.edit',
  input: z.strictObject({
    consultationId,
    id: z.uuid().exactOptional(),
    proposalCode: consultationId.nullable(),
    title: requiredLine('Enter a title'),
    publisher: requiredLine('Say who published it'),
    published: z.iso.date('Enter a date, such as 2026-05-31'),
    link: evidenceLink,
    seen: seenField,
  }),
  change: async (
    tx,
    { consultationId: about, id, proposalCode, published, seen, ...texts },
    { arrivedAt },
  ) => {
    await lockConsultation(tx, about, arrivedAt)
    const proposalId = await proposalIdOf(tx, about, proposalCode)
    const data = { ...texts, proposalId, published: new Date(published) }
    const recorded = (saved: string) => ({ subject: `evidence ${saved}`, consultationId: about })
    if (id === undefined) {
      const { _max: last } = await tx.evidence.aggregate({
        where: { consultationId: about },
        _max: { position: true },
      })
      const position = 1 + (last.position ?? 0)
      const added = await tx.evidence.create({ data: { ...data, consultationId: about, position } })
      return { value: added.id, entry: recorded(added.id) }
    }
    const stored = await tx.evidence.findUnique({
      where: { id, consultationId: about },
      include: { proposal: { select: { code: true } } },
    })
    if (stored === null) throw new ServiceError({ kind: 'NotFound', message: 'There is no such evidence.' })
    const now = {
      ...{ ...stored, published: stored.published.toISOString().slice(0, 10) },
      proposalCode: stored.proposal?.code ?? null,
    }
    refuseOverwriting(seen, saidByEvidence(now), saidByEvidence({ ...texts, published, proposalCode }))
    await tx.evidence.update({ where: { id }, data })
    return { value: id, entry: recorded(id) }
  },
})
