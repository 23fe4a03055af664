import { problemSchema } from '#lib/api/answer-schemas.ts'
import type { Contract } from './hold-to-rule.ts'

/** What any address may answer before it looks at what is asked: of methods, addresses, bodies and what one has already. */
const anywhere = ['204', '304', '308', '400', '404', '405', '413', '414', '415']

/** What Node answers by itself, without words: an expectation that nobody meets, headers that are too large. */
const byNode = ['417', '431']

/** Holds an answer to the description of the interface: a status that it names, and every no as a problem document. */
export const expectedProblem =
  (statuses: readonly string[]): Contract =>
  (reply, { method }) => {
    const status = String(reply.status)
    if (byNode.includes(status)) return
    if (!statuses.includes(status) && !anywhere.includes(status)) {
      throw new Error(`was answered ${status}, which the description does not name`)
    }
    if (reply.status < 400 || method === 'HEAD') return
    if (reply.headers['content-type'] !== 'application/problem+json')
      throw new Error('is no problem document')
    problemSchema.parse(JSON.parse(reply.text))
  }
