import 'server-only'
import { z } from 'zod'
import { personOf } from '#lib/consultation/moderation/person-of.ts'
import { countCharacters } from '#lib/consultation/text/count-characters.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { keepPassage } from './keep-passage.ts'
import { panelAnswer } from './panel-rows.ts'

const outside = () =>
  new ServiceError({
    kind: 'Invalid',
    message: 'Nothing was marked.',
    issues: [{ path: 'start', message: 'Choose words of the answer as it reads now' }],
  })

/**
 * Marks words of an answer as evidence. Only the place is kept; the words are read from the answer each time, so that words
 * hidden later come out nowhere.
 *
 * @param input `start` up to, not including, `end`: code points of the words as the panel reads them
 * @throws ServiceError `Invalid` (not inside the words), `NotFound`, `Forbidden`
 */
export const markPassage = defineVerb({
  name: 'panel.mark_passage',
  permission: 'panel.code',
  input: z.strictObject({ answer: z.uuid(), start: z.int().min(0), end: z.int().min(1) }),
  change: async (tx, { answer: answerId, start, end }, call) => {
    const { words, responseId, consultationId } = await panelAnswer(tx, answerId)
    if (start >= end || end > countCharacters(words)) throw outside()
    return keepPassage(tx, { answerId, start, end }, { words, responseId, consultationId }, call)
  },
})

/**
 * Takes back a mark of one's own.
 *
 * @throws ServiceError `NotFound` (also for the mark of somebody else), `Forbidden`
 */
export const unmarkPassage = defineVerb({
  name: 'panel.unmark_passage',
  permission: 'panel.code',
  input: z.strictObject({ passage: z.uuid() }),
  change: async (tx, { passage: id }, call) => {
    const found = await tx.evidencePassage.findFirst({
      where: { id, personId: personOf(call) },
      include: { answer: { select: { responseId: true, question: { select: { consultationId: true } } } } },
    })
    if (found === null) throw new ServiceError({ kind: 'NotFound', message: 'You have made no such mark.' })
    await tx.evidencePassage.delete({ where: { id } })
    const { answer, start, end } = found
    return {
      value: { id },
      entry: {
        subject: `response ${answer.responseId}`,
        consultationId: answer.question.consultationId,
        facts: { answer: found.answerId, start, end, marked: false },
      },
    }
  },
})
