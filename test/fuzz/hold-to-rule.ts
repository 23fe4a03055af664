import type { Reply } from '#test/support/site.ts'
import { send, type Asked } from './request.ts'

/** Milliseconds that no answer may take. */
export const longest = 2000

/** What only the inside of a program looks like: a line of a stack, a path of a package, words of Prisma. */
const inside = /\n\s+at \S.*:\d+:\d+\)?|node_modules|PrismaClient|prisma\.\w+\.\w+\(/

/** What an answer may be, beside what holds for all. Throws what is wrong with it. */
export type Contract = (reply: Reply, asked: Asked) => void

/** What one address is allowed beside; see Target. */
export type Rule = { readonly mayShed?: boolean; readonly mayWork?: boolean; readonly contract?: Contract }

/** The beginning and the end of a long text. */
const shortened = (text: string): string =>
  text.length <= 3000 ? text : `${text.slice(0, 1500)}\n[…]\n${text.slice(-1500)}`

/** How a request is told to whoever has to mend something. */
export const told = ({ method, path, headers, body = new Uint8Array(0) }: Asked): string =>
  [`${method} ${path}`, JSON.stringify(headers), Buffer.from(body).toString('latin1')]
    .map(shortened)
    .join('\n')

/** An answer, and whether it is to be asked for again when nobody else asks (ask-again.ts). */
export type Held = { readonly reply: Reply; readonly late: boolean; readonly busy: boolean }

/**
 * Sends a request and holds its answer to the rule: no answer of 5xx, and none that shows the inside of the program.
 *
 * @returns the answer; whether it took too long, and whether it was 503 with Retry-After where no contract says so: both may
 *   be the machine's fault
 * @throws Error with the request and the answer
 */
export async function holdToRule(
  at: string,
  asked: Asked,
  { mayShed = false, mayWork = false, contract }: Rule = {},
): Promise<Held> {
  const reply = await send(at, asked)
  try {
    const away = reply.status === 503 && reply.headers['retry-after'] !== undefined
    if (reply.status >= 500 && !away) throw new Error(`was answered ${reply.status}`)
    if (inside.test(reply.text)) throw new Error('was answered with the inside of the program')
    const busy = away && !mayShed
    if (!busy) contract?.(reply, asked)
    return { reply, busy, late: reply.took > longest && (!mayWork || reply.status >= 400) }
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`${told(asked)}\n${what}\n${reply.text.slice(0, 800)}`, { cause })
  }
}
