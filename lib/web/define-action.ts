import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import { ServiceError } from '#lib/errors/service-error.ts'
import type { Issue } from '#lib/result/result.ts'
import type { Call } from '#lib/service/call.ts'
import { keepFields, markAnswer } from './answer-marks.ts'
import { currentCall } from './current-call.ts'
import { formFields, type FormFields } from './form-fields.ts'
import { problemFor } from './problem.ts'
import { reportFault } from './report-fault.ts'

/** What a form shows after it was sent and not accepted: what is wrong, and everything that was typed. */
export type FormState = {
  readonly message: string
  /** Each with the name of its field as path; an empty path concerns the whole form. */
  readonly issues: readonly Issue[]
  readonly fields: FormFields
  /** Seconds after which it is worth trying again; null when that would not help. */
  readonly retryAfter: number | null
}

/** Before anything was sent. */
export const untouched: FormState = { message: '', issues: [], fields: {}, retryAfter: null }

type Work = (call: Call, fields: FormFields) => Promise<FormState | undefined>

/**
 * A server action for `useActionState`: who asks → fields → one verb → a redirect, or the form again with its text kept.
 *
 * Whatever the verb refuses becomes the form's errors here and nowhere else; a fault of ours is a line in the log and an
 * id for the person. A redirect passes through. Nothing that was typed is lost, whatever happens.
 *
 * @param work calls a verb; what it returns is shown, and nothing returned shows the form untouched
 * @param several names of fields that may come more than once
 */
export function defineAction(work: Work, several: readonly string[] = []) {
  return async (_before: FormState, form: FormData): Promise<FormState> => {
    let fields: FormFields = {}
    try {
      fields = formFields(form, several)
      return (await work(await currentCall(), fields)) ?? untouched
    } catch (error) {
      unstable_rethrow(error)
      return refusedForm(error, fields)
    }
  }
}

function refusedForm(error: unknown, fields: FormFields): FormState {
  keepFields(fields)
  if (error instanceof ServiceError) {
    const { refusal, issues } = error
    const retryAfter = 'retryAfter' in refusal ? refusal.retryAfter : null
    // What can be put right in the form is no failure of the request.
    if (retryAfter !== null) {
      const { status, headers } = problemFor(refusal)
      markAnswer({ status, ...(headers && { headers: { ...headers } }) })
    }
    return { message: refusal.message, issues, fields, retryAfter }
  }
  const id = crypto.randomUUID()
  reportFault(error, { id, route: 'form' })
  markAnswer({ status: 500 })
  const message = `Something went wrong on our side. What you typed is still here. Please quote ${id} when you tell us about it.`
  return { message, issues: [], fields, retryAfter: null }
}
