import fc from 'fast-check'
import { rawRequest, sendRaw } from './raw-request.ts'
import { seed } from './run-targets.ts'

/**
 * Sends a server bytes that hardly are requests: none may be answered with 5xx, and after the last of them the server must
 * have hung up within two seconds. It is asked eight ways at once.
 *
 * @returns what is at fault, with the fewest bytes that show it
 */
export async function runRaw(at: string, times: number): Promise<readonly string[]> {
  const property = fc.asyncProperty(rawRequest, async (bytes) => {
    const shown = JSON.stringify(Buffer.from(bytes).toString('latin1'))
    let { statuses, late } = await sendRaw(at, bytes)
    // A machine may be busy for a moment.
    for (let tries = 0; late && tries < 3; tries++) ({ statuses, late } = await sendRaw(at, bytes))
    // 505 is Node's word for a version of HTTP that nobody speaks: the request's fault.
    const bad = statuses.filter((status) => status >= 500 && status !== 505)
    if (bad.length > 0) throw new Error(`${shown} was answered ${bad.join()}`)
    if (late) throw new Error(`${shown} was still being answered after two seconds`)
  })
  const parts = Array.from({ length: 8 }, (_, at) => seed + at)
  const checked = await Promise.all(parts.map((each) => fc.check(property, { numRuns: Math.ceil(times / 8), seed: each })))
  return checked.filter(({ failed }) => failed).map(({ errorInstance }) => String(errorInstance))
} // prettier-ignore
