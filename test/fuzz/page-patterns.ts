import { glob } from 'node:fs/promises'

/** A page or route of the app as its folders name it: `/areas/[area]`. */
export type Pattern = {
  readonly pattern: string
  readonly file: string
  /** Whether an address is one of these. */
  readonly matches: (path: string) => boolean
  /** The address with these texts in place of its parts, in order; already as they stand in an address. */
  readonly fill: (parts: readonly string[]) => string
  /** How many parts it has. */
  readonly parts: number
}

const part = /\/(?:\[\[\.\.\.[^\]]+\]\]|\[[^\]]+\])/g

/** The address of a file of the app, without the groups of folders that no address has. */
export const patternOf = (file: string): string =>
  file
    .replace(/^app/, '')
    .replace(/\/\([^)]+\)/g, '')
    .replace(/\/(page\.tsx|page|route\.ts|route)$/, '') || '/'

/** What one folder of an address may be, as a regular expression. */
function shapeOf(folder: string): string {
  if (folder.startsWith('[[...')) return '(?:/[^/?]+)*'
  if (folder.startsWith('[...')) return '(?:/[^/?]+)+'
  return folder.startsWith('[') ? '/[^/?]+' : `/${folder.replace(/[.]/g, '\\.')}`
}

/** Sorts an address before all that take what it takes and more: `/api/v1/score` before `/api/[[...path]]`. */
const precedence = (pattern: string): string =>
  pattern.replace(/\[+\.\.\./g, '\uffff\uffff').replaceAll('[', '\uffff')

/** Every page and route that there is, by looking, the narrowest first: whoever adds one need not think of this. */
export async function pagePatterns(): Promise<readonly Pattern[]> {
  const found: Pattern[] = []
  for await (const name of glob('app/**/{page.tsx,route.ts}')) {
    const file = name.replaceAll('\\', '/')
    const pattern = patternOf(file)
    const parts = [...pattern.matchAll(part)].length
    const shape = new RegExp(`^${pattern.split('/').slice(1).map(shapeOf).join('')}/?$`)
    found.push({
      pattern,
      file,
      parts,
      matches: (path) => shape.test(path.split('?')[0] ?? ''),
      fill: (texts) => {
        let at = 0
        return pattern.replace(part, () => `/${texts[at++] ?? ''}`)
      },
    })
  }
  return found.sort((one, other) => (precedence(one.pattern) < precedence(other.pattern) ? -1 : 1))
}
