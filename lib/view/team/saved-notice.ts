import { savedPlace, savedWords, type Saved } from './saved-words.ts'

type Query = Readonly<Record<string, string | readonly string[] | undefined>>

/** What a page says was saved, in which part of it, and a mark that is another each time. */
export type SavedNotice = { readonly words: string; readonly place: string; readonly mark: string }

const isSaved = (word: string): word is Saved => Object.hasOwn(savedWords, word)

/**
 * An address that does not say any more what was saved.
 *
 * @example withoutSaved('http://site/panel?page=2&saved=note&mark=x#saved') // 'http://site/panel?page=2'
 */
export function withoutSaved(address: string): string {
  const url = new URL(address)
  for (const name of ['saved', 'place', 'count', 'mark']) url.searchParams.delete(name)
  url.hash = ''
  return url.href
}

/** What the address of a page says was saved; null = nothing that we know. */
export function readSaved({ saved, place = savedPlace, count, mark = '' }: Query): SavedNotice | null {
  if (typeof saved !== 'string' || typeof place !== 'string' || typeof mark !== 'string') return null
  if (!isSaved(saved)) return null
  const words = savedWords[saved]
  if (typeof words === 'string') return { words, place, mark }
  if (typeof count !== 'string' || !/^\d{1,6}$/.test(count)) return null
  return { words: words(Number(count)), place, mark }
}
