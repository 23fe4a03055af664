import { queryText, type Field } from '#lib/scenario/scenario-query.ts'

/**
 * The query of a scenario with one field set to something else, for a link to the sandbox. `dataset`: the version's id,
 * which is always named, so that the link goes on meaning the same.
 *
 * Example: `withField('toy@1', [['cni.pubs', '0']], 'cut.cni', '15')` is "dataset=toy@1&cni.pubs=0&cut.cni=15".
 */
export function withField(dataset: string, fields: readonly Field[], name: string, value: string): string {
  const others = fields.filter(([field]) => field !== name)
  return queryText([['dataset', dataset], ...others, [name, value]])
}
