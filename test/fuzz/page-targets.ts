import fc from 'fast-check'
import type { Found } from './discover.ts'
import { headers, methodLike } from './envelope.ts'
import type { Pattern } from './page-patterns.ts'
import { inAddress, mostly, strangeText } from './strange.ts'
import type { Target } from './target.ts'

type Field = readonly [name: string, value: string]

const queryOf = (address: string): readonly Field[] => [
  ...new URLSearchParams(address.split('?')[1] ?? '').entries(),
]

/** What fields of addresses are called anywhere on the site, and a value that each has somewhere. */
function namesIn(found: Found): readonly Field[] {
  const fromLinks = [...found.addresses.values()].flat().flatMap(queryOf)
  const fromForms = found.forms.filter(({ method }) => method === 'get').flatMap(({ fields }) => fields)
  return [...new Map([...fromLinks, ...fromForms]).entries()]
}

const withQuery = (path: string, fields: readonly Field[]): string => {
  const text = fields.map(([name, value]) => `${name}=${value}`).join('&')
  return text === '' ? path : `${path}?${text}`
}

/** Fields of an address: those that it has, some of the site's others, some unknown; values as they are or strange. */
function queries(own: readonly Field[], others: readonly Field[]): fc.Arbitrary<readonly Field[]> {
  const one = (fields: readonly Field[]) =>
    fc
      .constantFrom(...fields)
      .chain(([name, value]) =>
        fc.tuple(inAddress(fc.constant(name)), inAddress(mostly(fc.constant(value), strangeText, 1))),
      )
  const unknown = fc.tuple(inAddress(strangeText), inAddress(strangeText))
  const sources = [
    ...(own.length > 0 ? [{ weight: 8, arbitrary: one(own) }] : []),
    ...(others.length > 0 ? [{ weight: 3, arbitrary: one(others) }] : []),
    { weight: 1, arbitrary: unknown },
  ]
  return fc.array(fc.oneof(...sources), { maxLength: 5 })
}

/**
 * Every page and route as something to be read with strange addresses.
 *
 * @param found what following the links of the site has shown
 * @param cookies of whoever reads, one of them each time; empty for a reader
 */
export function pageTargets(
  patterns: readonly Pattern[],
  found: Found,
  cookies: readonly string[] = [''],
): readonly Target[] {
  const everywhere = namesIn(found)
  return patterns.map(({ pattern, parts, fill }): Target => {
    const examples = found.addresses.get(pattern) ?? []
    const filled = fc
      .array(inAddress(strangeText), { minLength: parts, maxLength: parts })
      .map((texts) => fill(texts))
    const asShown = fc.constantFrom(...(examples.length > 0 ? examples : [pattern]))
    const path = parts === 0 ? fc.constant(pattern) : mostly(asShown, filled, examples.length > 0 ? 3 : 1)
    const form = found.forms.find(({ method, action }) => method === 'get' && action === pattern)
    const own = [...examples.flatMap(queryOf), ...(form?.fields ?? [])]
    return {
      name: `GET ${pattern}`,
      asked: fc
        .record({
          method: methodLike('GET'),
          path: fc.tuple(path, queries(own, everywhere)).map(([address, query]) => withQuery(address.split('?')[0] ?? '', query)),
          headers: fc.tuple(fc.constantFrom(...cookies), headers).map(([cookie, odd]) => (cookie === '' ? odd : { cookie, ...odd })),
        }),
      mayShed: /^\/(api|readyz)/.test(pattern),
      mayWork: /^\/api\/v1\/(robustness|sensitivity)/.test(pattern),
    } // prettier-ignore
  })
}
