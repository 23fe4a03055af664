import { queryText, type Field } from '#lib/scenario/scenario-query.ts'
import { currentMethod } from './read-method.ts'

/** So many methods stand side by side. */
export const mostMethods = 4

/** What the address or form of a comparison says, as text. */
export type CompareFields = {
  /** One text for each method; see `readMethod`. */
  readonly methods: readonly string[]
  /** A proposal or the current method to add, and a link that was pasted. */
  readonly added: readonly string[]
  /** Which areas are shown: the letters of the lists that they are on, such as "AC"; empty = all on which the lists differ. */
  readonly lists: string
  readonly page: string
}

/**
 * Reads the fields of a comparison. The changes of one method may stand in the address by themselves, as on every other page:
 * they are compared with the current method.
 */
export function readCompareFields(fields: readonly Field[]): CompareFields {
  const all = (wanted: string) => fields.filter(([name]) => name === wanted).map(([, value]) => value.trim())
  const own = fields.filter(([name]) => name === 'ties' || name.includes('.'))
  const methods = all('method')
  return {
    methods:
      own.length === 0 ? methods : [...(methods.length === 0 ? [currentMethod] : methods), queryText(own)],
    added: [...all('add'), ...all('link')].filter((text) => text !== ''),
    lists: all('lists')[0] ?? '',
    page: all('page')[0] ?? '',
  }
}
