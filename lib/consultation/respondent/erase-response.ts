import 'server-only'
import { z } from 'zod'
import { lockResponse } from '#lib/consultation/moderation/read-moderated.ts'
import { settleResponse } from '#lib/consultation/moderation/settle-response.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { newSecret, secretHash } from '#lib/service/secret-token.ts'

/** What is left of a version: that there was one. */
const empty = {
  organisation: '',
  name: '',
  areaCode: '',
  regionCode: '',
  scenario: Prisma.DbNull,
  scenarioHash: null,
  scenarioTitle: '',
  textDigest: '',
  textBands: [],
}

/**
 * Erases what a response says and who sent it, in every version, with everything that staff and panel wrote about its
 * words. What stays is that there was a response, when, and under which reference, so that counts and the record still
 * agree; it counts as withdrawn. Salts go too: the record's digests prove nothing about its words any more, and its chain
 * still verifies. Doing it again changes nothing more.
 *
 * @throws ServiceError `NotFound`, `Forbidden`
 */
export const eraseResponse = defineVerb({
  name: 'respondent.erase',
  permission: 'respondent.trace',
  input: z.strictObject({ response: z.uuid(), letters: z.array(z.uuid()) }),
  change: async (tx, { response: id, letters }, { arrivedAt: at }) => {
    await lockResponse(tx, id)
    const response = await tx.response.findUnique({ where: { id } })
    if (response === null) throw new ServiceError({ kind: 'NotFound', message: 'There is no such response.' })
    const subject = `response ${id}`
    const ofIt = { where: { responseId: id } }
    await tx.draft.deleteMany({ where: { OR: [{ responseId: id }, { secretHash: response.secretHash }] } })
    const withdrawn = { withdrawnAt: response.withdrawnAt ?? at, secretHash: secretHash(newSecret()) }
    await tx.response.update({ where: { id }, data: { ...withdrawn, repeatsId: null } })
    await settleResponse(tx, id, at)
    await tx.decision.deleteMany(ofIt)
    await tx.answer.deleteMany(ofIt)
    await tx.responseVersion.updateMany({ ...ofIt, data: empty })
    await tx.contact.deleteMany(ofIt)
    await tx.appeal.deleteMany(ofIt)
    await tx.staffNote.deleteMany(ofIt)
    await tx.panelNote.deleteMany(ofIt)
    await tx.assignment.deleteMany(ofIt)
    await tx.claim.deleteMany(ofIt)
    await tx.outboxLetter.deleteMany({ where: { id: { in: letters } } })
    const entries = await tx.auditEntry.findMany({ where: { subject }, select: { sequence: true } })
    await tx.auditSalt.deleteMany({ where: { sequence: { in: entries.map(({ sequence }) => sequence) } } })
    return { value: undefined, entry: { subject, consultationId: response.consultationId } }
  },
})
