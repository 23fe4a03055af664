import { readFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { z } from 'zod'
import { testSiteFolder } from '#test/support/serve-site.ts'
import { formBody, type Sending } from './form-body.ts'
import type { Found } from './discover.ts'
import { headers } from './envelope.ts'
import { patternOf, type Pattern } from './page-patterns.ts'
import { mostly } from './strange.ts'
import type { Target } from './target.ts'

const manifestSchema = z.object({
  node: z.record(
    z.string(),
    z.object({
      filename: z.string(),
      exportedName: z.string(),
      workers: z.record(z.string(), z.unknown()),
    }),
  ),
})

/** A server action as the built site knows it. */
export type Action = { readonly id: string; readonly name: string; readonly pages: readonly string[] }

/** Every server action of the built site, from what the build wrote down. */
export async function builtActions(): Promise<readonly Action[]> {
  const file = path.join(testSiteFolder, 'server', 'server-reference-manifest.json')
  const { node } = manifestSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  return Object.entries(node).map(([id, { filename, exportedName, workers }]) => ({
    id,
    name: `${filename}#${exportedName}`,
    pages: Object.keys(workers).map(patternOf),
  }))
}

/** What fields of forms are called in the source of an action, for those that no page shows just now. */
async function namesInSource(name: string): Promise<readonly string[]> {
  const text = await readFile(name.split('#')[0] ?? '', 'utf8')
  const taken = [...text.matchAll(/\(call, \{([^}]*)\}/g)].flatMap(([, inside = '']) => inside.split(','))
  const read = [...text.matchAll(/(?:fields\.|\bget\('|^\s{2,}|[{,] )(\w+)(?:\b|'\))(?=:| =|,|\)|$)/gm)].map(([, one = '']) => one)
  return [...new Set([...taken, ...read].map((one) => one.trim().split(/[ :=]/)[0] ?? '').filter((one) => /^\w+$/.test(one)))]
} // prettier-ignore

/**
 * Every server action as something to be sent strange forms, on each of its pages, with script and without.
 *
 * @param found what following the links of the site has shown, to somebody who may see the forms
 * @param cookies of those who may send the form, and of others
 */
export async function actionTargets(
  at: string,
  patterns: readonly Pattern[],
  found: Found,
  cookies: readonly string[],
): Promise<readonly Target[]> {
  const actions = await builtActions()
  return Promise.all(
    actions.map(async (action): Promise<Target> => {
      const { id, name, pages } = action
      const shown = found.forms.filter(({ serverAction }) => serverAction === id)
      const known = shown.map(({ page, fields }) => ({ page, fields }))
      const places = pages.flatMap((pattern) => {
        const examples = found.addresses.get(pattern) ?? []
        const filled = patterns.find((one) => one.pattern === pattern)?.fill(['1', '1', '1']) ?? '/'
        return examples.length > 0 ? examples.slice(0, 3) : [filled]
      })
      const named = (await namesInSource(name)).map((one): readonly [string, string] => [one, ''])
      const forms = known.length > 0 ? known : places.map((page) => ({ page, fields: named }))
      const form = fc.constantFrom(...(forms.length > 0 ? forms : [{ page: '/', fields: named }]))
      return {
        name: `ACTION ${name}`,
        asked: form.chain(({ page, fields }) =>
          fc
            .record({
              page: mostly(fc.constant(page), fc.constantFrom(page, ...places, '/'), 10),
              sending: formBody(id, fields),
              odd: headers,
              cookie: fc.constantFrom(...cookies),
              client: fc.integer({ min: 1, max: 250 * 250 }),
            })
            .map(({ page: path, sending, odd, cookie, client }) => asked(at, path, sending, { cookie, client, odd })),
        ),
      } // prettier-ignore
    }),
  )
}

type From = {
  readonly cookie: string
  readonly client: number
  readonly odd: Readonly<Record<string, string>>
}

const asked = (at: string, page: string, { body, type, extra }: Sending, { cookie, client, odd }: From) => ({
  method: 'POST',
  path: page,
  headers: {
    origin: at,
    cookie,
    'x-forwarded-for': `10.${client >> 16}.${(client >> 8) & 255}.${client & 255}`,
    ...odd,
    host: new URL(at).host, // A form from elsewhere is refused before anything else: that has its own tests.
    ...extra,
    ...(type === null ? {} : { 'content-type': type }),
  },
  body,
})
