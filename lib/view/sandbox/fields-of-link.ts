import type { Field } from '#lib/scenario/scenario-query.ts'
import { fieldsOfQuery } from './address.ts'

/**
 * The fields of a link that somebody pastes: a whole address of a page with a method, the part from its question mark on, or only
 * the fields; null when it is none of these. `page`: the path's first part, empty without a path.
 *
 * Example: `fieldsOfLink('https://reweigh.example.org/sandbox?cni.pubs=0')` has `[['cni.pubs', '0']]`.
 */
export function fieldsOfLink(text: string): { readonly page: string; readonly fields: Field[] } | null {
  const given = text.trim().replace(/#.*$/, '')
  const onlyFields = !given.includes('?') && /^[\w.%@-]+=/.test(given)
  const path = /^(?:https?:\/\/[^/?]+)?\/([\w-]*)(?:\/[^?]*)?(?=\?|$)/.exec(given)
  if (!onlyFields && path === null && !given.startsWith('?')) return null
  const query = onlyFields ? given : given.replace(/^[^?]*\??/, '')
  return { page: path?.[1] ?? '', fields: fieldsOfQuery(query) }
}
