import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import { personOf } from '#lib/consultation/moderation/person-of.ts'
import { freeText } from '#lib/consultation/text/free-text.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { databaseTime } from '#lib/service/clock.ts'
import { defineVerb } from '#lib/service/define-verb.ts'

/**
 * A panellist declares interests of their own in a consultation, or that there are none. The newest declaration counts;
 * older ones stay on record.
 *
 * @param input `interests`: empty text = none
 * @throws ServiceError `NotFound`, `Forbidden`, `Invalid`
 */
export const declareInterest = defineVerb({
  name: 'panel.declare_interest',
  permission: 'panel.assess',
  input: z.strictObject({ consultation: consultationId, interests: freeText }),
  change: async (tx, { consultation, interests }, call) => {
    if ((await tx.consultation.count({ where: { id: consultation } })) === 0) {
      throw new ServiceError({ kind: 'NotFound', message: 'There is no such consultation.' })
    }
    await tx.interestDeclaration.create({
      data: { consultationId: consultation, personId: personOf(call), interests, at: databaseTime() },
    })
    return {
      value: { declared: interests !== '' },
      entry: {
        subject: `consultation ${consultation}`,
        consultationId: consultation,
        facts: { declared: interests !== '' },
        content: interests,
      },
    }
  },
})
