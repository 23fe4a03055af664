/**
 * JSON with its keys in order and nothing between them (RFC 8785), so that equal scenarios are equal bytes.
 *
 * For plain data of objects, arrays, strings, booleans, null and finite numbers; throws RangeError for other numbers.
 * Example: `canonicalJson({ b: 1, a: [2] })` is `{"a":[2],"b":1}`.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`${value} has no JSON form`)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`)
  return `{${entries.join(',')}}`
}
