import { failure, type Issue, type Result } from '#lib/result/result.ts'
import { readFields } from '#lib/scenario/read-fields.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import type { Snapshot } from '#lib/scoring/snapshot.ts'
import { methodFields } from '#lib/view/sandbox/address.ts'
import { buildSandboxMethod } from '#lib/view/sandbox/build-sandbox-method.ts'
import { fieldsOfLink } from '#lib/view/sandbox/fields-of-link.ts'

/** What the address of a comparison says for the current method. */
export const currentMethod = 'current'

/** No link to a method is longer. */
const LONGEST = 6000

const problem = (message: string): Result<never> => failure([{ path: '', message }])

/**
 * One method of a comparison, as its address or a person gives it: "current", the fields of a method, or a whole link to any
 * page with a method. A link that names other data than this comparison is refused.
 *
 * Example: `readMethod(snapshot, 'cni.pubs=0')` leaves pubs out.
 */
export function readMethod(snapshot: Snapshot, text: string): Result<Scenario> {
  const given = text.trim()
  if (given === '' || given === currentMethod) return { ok: true, value: {} }
  if (given.length > LONGEST) return problem('This link is too long to be a link to a method')
  const link = fieldsOfLink(given)
  if (link === null) {
    return problem('This is no link to a method. Copy one from the page “Try the method”, with its changes')
  }
  if (link.page === 'compare') {
    return problem('This link is a comparison already. Open it on its own, or paste a link of one method')
  }
  const { name, version } = snapshot.dataset
  const about = link.fields.find(([field]) => field === 'dataset')?.[1]
  if (about !== undefined && about !== `${name}@${version}`) {
    return problem(
      `This method was made with other data (${about.slice(0, 80)}). This page compares methods on ${name}@${version}: ` +
        'ranks from different data cannot be set side by side',
    )
  }
  const own = methodFields(buildSandboxMethod(snapshot), link.fields)
  if (own.length === 0 && link.page !== 'sandbox') {
    return problem(
      'This link says nothing about a method. Copy one from the page “Try the method”, with its changes',
    )
  }
  const fields = readFields(snapshot.methodology, own)
  return fields.ok ? fields : failure(fields.issues.map(inOneLine))
}

const inOneLine = ({ path, message }: Issue): Issue => ({
  path: '',
  message: path === '' ? message : `${path}: ${message}`,
})
