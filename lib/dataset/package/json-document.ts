import { parse, type ValueNode } from '@humanwhocodes/momoa'
import { checkText } from './check-text.ts'
import type { ProblemLog } from './problem-log.ts'

/** A JSON file that could be read: its value, and the line of any place in it. */
export type JsonDocument = {
  readonly value: unknown
  readonly lineOf: (path: readonly PropertyKey[]) => number
}

/**
 * Reads a JSON file strictly: no comments, no repeated keys, no text that a database could not keep (half characters,
 * NUL). Notes every problem with its line and gives null when there are any.
 */
export function readJson(file: string, bytes: Uint8Array, log: ProblemLog): JsonDocument | null {
  if (!checkText(file, bytes, log)) return null
  const text = new TextDecoder().decode(bytes)
  const root = parseTree(file, text, log)
  if (root === null) return null
  const before = log.count()
  checkNode(root, [], (place, expected) => log.add({ file, ...place }, expected))
  if (log.count() > before) return null
  return { value: JSON.parse(text), lineOf: (path) => lineOf(root, path) }
}

/** A path in words people write. Example: `['indices', 0, 'name']` becomes `indices[0].name`. */
export const jsonPath = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '')

function parseTree(file: string, text: string, log: ProblemLog): ValueNode | null {
  try {
    const root = parse(text, { mode: 'json' }).body
    JSON.parse(text) // stricter about control characters inside strings
    return root
  } catch (error) {
    const { line = null, column = null } = error instanceof Error ? placeOf(error) : {}
    const where = column === null ? '' : `, something is wrong at character ${column} of this line`
    log.add({ file, row: line }, `valid JSON${where}`)
    return null
  }
}

/** Where the parser stopped, when it says so. */
const placeOf = (error: Error): { line?: number; column?: number } => ({
  ...('line' in error && typeof error.line === 'number' ? { line: error.line } : {}),
  ...('column' in error && typeof error.column === 'number' ? { column: error.column } : {}),
})

type Note = (place: { row: number; column: string; value: string }, expected: string) => void

function checkNode(node: ValueNode, path: readonly PropertyKey[], note: Note): void {
  if (node.type === 'String') checkString(node.value, node.loc.start.line, path, note)
  if (node.type === 'Array')
    node.elements.forEach((element, position) => checkNode(element.value, [...path, position], note))
  if (node.type !== 'Object') return
  const seen = new Set<string>()
  for (const { name, value } of node.members) {
    const key = name.type === 'String' ? name.value : name.name
    const place = [...path, key]
    const row = name.loc.start.line
    checkString(key, row, place, note)
    if (seen.has(key)) note({ row, column: jsonPath(place), value: key }, 'each key once')
    seen.add(key)
    checkNode(value, place, note)
  }
}

function checkString(text: string, row: number, path: readonly PropertyKey[], note: Note): void {
  if (text.isWellFormed() && !text.includes('\0')) return
  note({ row, column: jsonPath(path), value: text }, 'whole characters and no NUL')
}

/** The line of a place, or of the nearest thing around it that is there. */
function lineOf(root: ValueNode, path: readonly PropertyKey[]): number {
  let node = root
  for (const key of path) {
    const next = childOf(node, key)
    if (next === undefined) break
    node = next
  }
  return node.loc.start.line
}

function childOf(node: ValueNode, key: PropertyKey): ValueNode | undefined {
  if (node.type === 'Array') return node.elements[Number(key)]?.value
  if (node.type !== 'Object') return undefined
  return node.members.find(({ name }) => name.type === 'String' && name.value === key)?.value
}
