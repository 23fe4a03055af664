import type { Field } from '#lib/scenario/scenario-query.ts'
import { baselineSegment } from '#lib/paths/api-paths.ts'

/** What an address of a result asks for: which scenario, and as JSON or as a table. */
export type ScenarioSegment = { readonly fields: readonly Field[]; readonly csv: boolean }

/**
 * Reads the last part of a result's address, already decoded: fields as in a link, with `.csv` at the end for the table.
 *
 * `mayBeTable` false: where a file is named after it, so that `.csv` means nothing.
 *
 * Any text can be read; whether the fields mean anything is for `readFields`.
 * Example: `readSegment('cni.pubs=0&cut.imd=15.csv')` has two fields and `csv` true; `readSegment('baseline')` has none.
 */
export function readSegment(segment: string, mayBeTable = true): ScenarioSegment {
  const csv = mayBeTable && segment.endsWith('.csv')
  const text = csv ? segment.slice(0, -'.csv'.length) : segment
  if (text === baselineSegment) return { fields: [], csv }
  const fields = text.split('&').map((part): Field => {
    const at = part.indexOf('=')
    return at === -1 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)]
  })
  return { fields, csv }
}
