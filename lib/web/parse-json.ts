import { failure, success, type Issue, type Result } from '#lib/result/result.ts'

/** No body that we understand nests deeper than this; a deeper one could exhaust what reads it after us. */
const deepest = 32
const tooDeep: Issue = { path: '', message: `nests deeper than ${deepest} levels` }

/**
 * Reads JSON strictly: what `JSON.parse` takes, but with every key of an object given once, without the key `__proto__`
 * (schemas would pass over it in silence), and with a bounded depth.
 *
 * Where a key is repeated, `JSON.parse` would silently keep the last value; here every repetition is named with its
 * place. One pass over the text and no recursion, so that 256 kB of anything take a few milliseconds.
 * Example: `parseJson('{"a":{"b":1,"b":2}}')` fails with one issue at `a.b`.
 */
export function parseJson(text: string): Result<unknown> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return failure([{ path: '', message: `is not JSON${positionIn(error)}` }])
  }
  const issues = refusedKeys(text)
  return issues.length > 0 ? failure(issues) : success(value)
}

/** Where the parser stopped, without the text it quotes. */
function positionIn(error: unknown): string {
  const found = error instanceof Error ? /position (\d+)/.exec(error.message) : null
  return found === null ? '' : ` (character ${Number(found[1]) + 1})`
}

/** An object (with the keys seen so far) or an array (with the position reached) that the scan is inside of. */
type Group = { readonly keys: Set<string> | null; place: string | number }

const strings = /"(?:[^"\\]|\\.)*"/y

/** Every key that is refused, of a text that is known to be JSON; or the one issue that it nests too deeply. */
function refusedKeys(text: string): Issue[] {
  const issues: Issue[] = []
  const groups: Group[] = []
  let expectsKey = false
  for (let at = 0; at < text.length; at++) {
    const group = groups.at(-1)
    const sign = text[at]
    if (sign === '"') {
      strings.lastIndex = at
      const literal = strings.exec(text)?.[0] ?? '"'
      at += literal.length - 1
      if (!expectsKey || group === undefined) continue
      const key = String(JSON.parse(literal))
      group.place = key
      if (key === '__proto__') issues.push({ path: placeOf(groups), message: 'is not a known setting' })
      if (group.keys?.has(key)) issues.push({ path: placeOf(groups), message: 'is given twice' })
      group.keys?.add(key)
      expectsKey = false
    } else if (sign === '{' || sign === '[') {
      if (groups.length === deepest) return [tooDeep]
      groups.push(sign === '{' ? { keys: new Set(), place: '' } : { keys: null, place: 0 })
      expectsKey = sign === '{'
    } else if (sign === '}' || sign === ']') {
      groups.pop()
      expectsKey = false
    } else if (sign === ',') {
      expectsKey = group?.keys != null
      if (typeof group?.place === 'number') group.place++
    }
  }
  return issues
}

const placeOf = (groups: readonly Group[]): string => groups.map(({ place }) => place).join('.')
