import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import { lockConsultation } from '#lib/consultation/consultation/lock-draft.ts'
import { proposalIdOf } from '#lib/consultation/proposal/proposal-id-of.ts'
import { requiredLine } from '#lib/consultation/text/free-text.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { evidenceLink } from './evidence-link.ts'

/**
 * Adds a piece of evidence to a consultation, at the end, or changes the one with this id. Evidence may be added while the
 * consultation is open too: what people should know may come late.
 *
 * `published`: the day, "2026-05-31". `proposalCode`: null = about all of it.
 *
 * Returns its id. Throws ServiceError `Forbidden`, `Invalid` and `NotFound`.
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
  }),
  change: async (tx, { consultationId: about, id, proposalCode, published, ...texts }, { arrivedAt }) => {
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
    const { count } = await tx.evidence.updateMany({ where: { id, consultationId: about }, data })
    if (count === 0) throw new ServiceError({ kind: 'NotFound', message: 'There is no such evidence.' })
    return { value: id, entry: recorded(id) }
  },
})
