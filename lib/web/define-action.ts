import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import { ServiceError } from '#lib/errors/service-error.ts'
import { codePath, signInPath } from '#lib/paths/team-paths.ts'
import { noteSecurity } from '#lib/telemetry/note-security.ts'
import { requestId } from '#lib/telemetry/current-request.ts'
import { seenNow, untouched, type FormFields, type FormState } from '#lib/result/form-state.ts'
import type { Call } from '#lib/service/call.ts'
import { keepForm, markAnswer } from './answer-marks.ts'
import { currentCall } from './current-call.ts'
import { formFields } from './form-fields.ts'
import { problemFor } from './problem.ts'
import { reportFault } from './report-fault.ts'

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
  return async function action(_before: FormState, form: FormData): Promise<FormState> {
    let fields: FormFields = {}
    let call: Call | null = null
    try {
      fields = formFields(form, several)
      call = await currentCall()
      return (await work(call, fields)) ?? untouched
    } catch (error) {
      unstable_rethrow(error)
      const state = refusedForm(error, fields, call)
      keepForm({ state, action })
      return state
    }
  }
}

const signedOut =
  'You are not signed in any more. What you typed is still here: sign in again in another tab, then come back and send it again.'

function refusedForm(error: unknown, fields: FormFields, call: Call | null): FormState {
  if (error instanceof ServiceError) {
    const { refusal, issues } = error
    if (refusal.kind === 'Invalid') noteSecurity('refused', { status: 400, why: 'input' })
    if (refusal.kind === 'Forbidden') markAnswer({ status: 403 })
    if (refusal.kind === 'Forbidden' && refusal.again) {
      const signIn = codePath('', { again: true })
      return { message: refusal.message, issues: [], fields, retryAfter: null, signIn }
    }
    if (refusal.kind === 'Forbidden' && call !== null && !isSignedIn(call)) {
      return {
        message: signedOut,
        issues: [],
        fields,
        retryAfter: null,
        signIn: call.actor.kind === 'person' ? codePath() : signInPath(),
      }
    }
    const retryAfter = 'retryAfter' in refusal ? refusal.retryAfter : null
    // What can be put right in the form is no failure of the request.
    if (retryAfter !== null) {
      const { status, headers } = problemFor(refusal)
      markAnswer({ status, ...(headers && { headers: { ...headers } }) })
    }
    const seen = issues.find(({ path }) => path === seenNow)?.message
    return {
      ...{ message: refusal.message, retryAfter },
      issues: issues.filter(({ path }) => path !== seenNow),
      fields: seen === undefined ? fields : { ...fields, seen },
    }
  }
  const id = requestId()
  reportFault(error, { id, route: 'form' })
  markAnswer({ status: 500 })
  const message = `Something went wrong on our side. What you typed is still here. Please quote ${id} when you tell us about it.`
  return { message, issues: [], fields, retryAfter: null }
}

const isSignedIn = ({ actor }: Call): boolean => actor.kind === 'person' && actor.secondFactor
