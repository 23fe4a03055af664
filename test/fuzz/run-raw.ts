import fc from 'fast-check'
import { rawRequest, sendRaw } from './raw-request.ts'
import { seed } from './run-targets.ts'

const asText = (bytes: Uint8Array): string => JSON.stringify(Buffer.from(bytes).toString('latin1'))

/**
 * Sends a server bytes that hardly are requests: none may be answered with 5xx, and after the last of them the server must
 * have hung up within two seconds. It is asked eight ways at once.
 *
 * @returns what is at fault, with the fewest bytes that show it; and what took longer, to be sent again when nobody else
 *   asks (`stillLate`): the machine may have been busy
 */
export async function runRaw(
  at: string,
  times: number,
): Promise<{ readonly faults: readonly string[]; readonly slow: readonly Uint8Array[] }> {
  const slow: Uint8Array[] = []
  const property = fc.asyncProperty(rawRequest, async (bytes) => {
    const { statuses, late } = await sendRaw(at, bytes)
    // 505 is Node's word for a version of HTTP that nobody speaks: the request's fault.
    const bad = statuses.filter((status) => status >= 500 && status !== 505)
    if (bad.length > 0) throw new Error(`${asText(bytes)} was answered ${bad.join()}`)
    if (late) slow.push(bytes)
  })
  const parts = Array.from({ length: 8 }, (_, part) => seed + part)
  const checked = await Promise.all(
    parts.map((each) => fc.check(property, { numRuns: Math.ceil(times / 8), seed: each })),
  )
  const faults = checked.filter(({ failed }) => failed).map(({ errorInstance }) => String(errorInstance))
  return { faults, slow }
}

/** Those of the bytes that a server still answers after two seconds, each of five times more. */
export async function stillLate(at: string, slow: readonly Uint8Array[]): Promise<readonly string[]> {
  const faults: string[] = []
  for (const bytes of slow) {
    let late = true
    for (let left = 5; late && left > 0; left--) late = (await sendRaw(at, bytes)).late
    if (late) faults.push(`${asText(bytes)} was still being answered after two seconds`)
  }
  return faults
}
