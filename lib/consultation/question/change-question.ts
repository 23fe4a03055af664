import 'server-only'
import { z } from 'zod'
import { consultationId } from '#lib/consultation/consultation/consultation-id.ts'
import { lockConsultation } from '#lib/consultation/consultation/lock-draft.ts'
import type { Stage } from '#lib/consultation/consultation/stage-of.ts'
import { refuseOverwriting, seenField } from '#lib/consultation/seen/refuse-overwriting.ts'
import { saidByQuestion } from '#lib/consultation/seen/said-by.ts'
import { lineOfText } from '#lib/consultation/text/free-text.ts'
import type { Transaction } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import type { Issue } from '#lib/result/result.ts'
import { canonicalJson } from '#lib/scenario/canonical-json.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { optionsOfKind } from './options-of-kind.ts'
import { questionFields } from './question-fields.ts'
import { questionOptions } from './question-options.ts'

/**
 * Changes the words of a question. In a draft they are simply changed. Once it is signed off the old words stay with the
 * answers that were given to them: the change is a new version, and `changeNote` tells respondents what is different.
 *
 * `seen`: what the form said when it was opened. Returns the number of the version that counts now; saying the same again changes nothing. Throws ServiceError
 * `Forbidden`, `Invalid`, `NotFound`, and `Conflict` once the consultation is closed or when somebody
 * else changed the question meanwhile.
 */
export const changeQuestion = defineVerb({
  name: 'question.change',
  permission: 'consultation.edit',
  input: z.strictObject({
    ...{ consultationId, id: z.uuid(), changeNote: lineOfText(500), seen: seenField },
    ...questionFields,
  }),
  change: async (tx, { consultationId: about, id, changeNote, seen, ...fields }, { arrivedAt }) => {
    const { stage } = await lockConsultation(tx, about, arrivedAt)
    refuseWhenClosed(stage)
    const { kind, newest } = await newestVersion(tx, about, id)
    const options = optionsOfKind(kind, kind === 'agreement' ? [] : fields.options)
    if (!options.ok) throw invalid('The options cannot be used.', options.issues)
    const said = { ...fields, options: [...options.value] }
    const unchanged = canonicalJson(said) === canonicalJson(newest.said)
    if (unchanged) return { value: newest.number, entry: null }
    refuseOverwriting(seen, saidByQuestion(newest.said), saidByQuestion(said))
    const number = stage === 'draft' ? newest.number : newest.number + 1
    if (stage === 'draft') {
      const where = { questionId_number: { questionId: id, number } }
      await tx.questionVersion.update({ where, data: said })
    } else {
      if (changeNote === '') throw invalid('Say what changed.', [noteMissing])
      await tx.questionVersion.create({ data: { ...said, questionId: id, number, changeNote } })
    }
    return {
      value: number,
      entry: { subject: `question ${id}`, consultationId: about, facts: { version: number } },
    }
  },
})

const noteMissing = { path: 'changeNote', message: 'Tell respondents in one sentence what is different' }

const invalid = (message: string, issues: readonly Issue[]) =>
  new ServiceError({ kind: 'Invalid', message, issues })

function refuseWhenClosed(stage: Stage): void {
  if (stage === 'draft' || stage === 'planned' || stage === 'open') return
  const message = 'This consultation is closed, so its questions stay as they were asked.'
  throw new ServiceError({ kind: 'Conflict', message })
}

async function newestVersion(tx: Transaction, consultation: string, id: string) {
  const question = await tx.question.findUnique({
    where: { id, consultationId: consultation },
    include: { versions: { orderBy: { number: 'desc' }, take: 1 } },
  })
  const [version] = question?.versions ?? []
  if (question === null || version === undefined)
    throw new ServiceError({ kind: 'NotFound', message: 'There is no such question.' })
  const { number, wording, hint, options } = version
  return {
    kind: question.kind,
    newest: { number, said: { wording, hint, options: questionOptions.parse(options) } },
  }
}
