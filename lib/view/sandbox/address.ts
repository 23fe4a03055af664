import { queryText, type Field } from '#lib/scenario/scenario-query.ts'
import { lookFields, type Look } from './look.ts'
import { choicesOf, type SandboxMethod } from './sandbox-method.ts'

/** Which dataset version a page is about, as far as its address goes. */
export type DatasetInAddress = {
  /** `<name>@<version>`. */
  readonly id: string
  /** Whether an address without a dataset means this one. */
  readonly current: boolean
}

/**
 * The query of the sandbox's address: the dataset version first when there are changes or when it is not the current
 * one, then the changes, then how the table is looked at.
 *
 * Example: `sandboxQuery({ id: 'england-2019@1.0.0', current: true }, [['cni.civic_assets', '0']])` is
 * "dataset=england-2019@1.0.0&cni.civic_assets=0"; without changes it is empty.
 */
export function sandboxQuery(
  { id, current }: DatasetInAddress,
  changes: readonly Field[],
  look: Look | null = null,
): string {
  const dataset: readonly Field[] = changes.length > 0 || !current ? [['dataset', id]] : []
  return queryText([...dataset, ...changes, ...(look === null ? [] : lookFields(look))])
}

/** A canonical query with a look at the table. */
export const withLook = (query: string, look: Look): string =>
  [query, queryText(lookFields(look))].filter((part) => part !== '').join('&')

/** The fields of a query as they stand in it. */
export const fieldsOfQuery = (query: string): Field[] => [...new URLSearchParams(query)]

/** How the names of weights, cut-offs and choices look. */
const dotted = /^[A-Za-z][\w-]*(\.[\w-]+){1,3}$/

/**
 * The fields of an address or form that may be about the method: codes with dots between them, and a few of the form's
 * own. What others put into an address (`utm_source`, `_rsc`) is left out, and so is a choice
 * that was left as published.
 */
export function methodFields(method: SandboxMethod, fields: readonly Field[]): Field[] {
  const choices = new Set(choicesOf(method).map(({ field }) => field))
  return fields.filter(
    ([name, value]) =>
      (dotted.test(name) || ['ties', 'form', 'include', 'out'].includes(name)) &&
      !(value === '' && choices.has(name)),
  )
}
