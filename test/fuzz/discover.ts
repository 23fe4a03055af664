import { formsOf, linksOf, type FoundForm } from './read-forms.ts'
import type { Pattern } from './page-patterns.ts'
import { send } from './request.ts'

/** What a site shows to somebody who follows its links. */
export type Found = {
  /** Addresses that lead to something, by pattern. */
  readonly addresses: ReadonlyMap<string, readonly string[]>
  /** Forms, with the address of the page that they are on. */
  readonly forms: readonly (FoundForm & { readonly page: string })[]
}

/** So many addresses of one pattern are looked at: they are alike. */
const mostOfOne = 2
/** So many are remembered. */
const mostKept = 12
const atOnce = 8

/**
 * Follows the links of a site, by somebody with these cookies, from every page whose address has no parts.
 *
 * @param cookie the header, empty for a reader
 */
export async function discover(at: string, patterns: readonly Pattern[], cookie: string): Promise<Found> {
  const addresses = new Map<string, string[]>()
  const forms: (FoundForm & { page: string })[] = []
  const looked = new Map<string, number>()
  const waiting = patterns.filter(({ parts }) => parts === 0).map(({ pattern }) => pattern)
  const known = new Set(waiting)

  const note = (link: string): void => {
    const found = patterns.find(({ matches }) => matches(link))
    if (found === undefined || known.has(link) || link.length > 2000) return
    known.add(link)
    const kept = addresses.get(found.pattern) ?? []
    if (kept.length < mostKept) addresses.set(found.pattern, [...kept, link])
    waiting.push(link)
  }
  const look = async (): Promise<void> => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const address = path
      const pattern = patterns.find(({ matches }) => matches(address))?.pattern ?? ''
      const times = looked.get(pattern) ?? 0
      if (times >= mostOfOne || pattern.startsWith('/api/')) continue // What programs ask leads nowhere, and may be long work.
      looked.set(pattern, times + 1)
      const { status, text, headers } = await send(at, { method: 'GET', path, headers: { cookie } })
      if (headers.location?.startsWith('/')) note(headers.location)
      if (status !== 200 || !headers['content-type']?.startsWith('text/html')) continue
      for (const link of linksOf(text)) note(link)
      for (const form of formsOf(text)) forms.push({ ...form, page: path })
    }
  }
  // Whoever finds nothing to do may be followed by somebody who does.
  for (let turn = 0; turn < 6; turn++) await Promise.all(Array.from({ length: atOnce }, look))
  return { addresses, forms }
}

/** What several people were shown, as one. */
export const together = (all: readonly Found[]): Found => ({
  addresses: new Map(all.flatMap(({ addresses }) => [...addresses])),
  forms: all.flatMap(({ forms }) => forms),
})
