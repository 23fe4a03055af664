/** A form as a page of ours shows it: where it is sent to and what it holds, all by regular expressions, for speed. */
export type FoundForm = {
  readonly method: 'get' | 'post'
  readonly action: string
  /** Names and values as they stand on the page, those that Next adds for itself as well. */
  readonly fields: readonly (readonly [name: string, value: string])[]
  /** The id of the server action; undefined where there is none. */
  readonly serverAction: string | undefined
}

const signs: Readonly<Record<string, string>> = { amp: '&', quot: '"', '#x27': "'", lt: '<', gt: '>' }
const plain = (text: string): string =>
  text.replace(/&(amp|quot|#x27|lt|gt);/g, (_, name: string) => signs[name] ?? '')

const attributes = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, plain(value)]),
  )

/** Every form of a page of ours. */
export const formsOf = (html: string): readonly FoundForm[] =>
  [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, opening = '', inside = '']) => {
    const { method = 'get', action = '' } = attributes(opening)
    const fields = [...inside.matchAll(/<(?:input|select|textarea|button)\b([^>]*)>([^<]*)/g)].flatMap(
      ([, given = '', words = '']) => {
        const { name, value } = attributes(given)
        return name === undefined || name === ''
          ? []
          : [[name, value ?? (given.includes('type=') ? '' : plain(words))] as const]
      },
    )
    const named = fields.map(([, value]) => /"id":"([0-9a-f]{40,42})"/.exec(value)?.[1])
    return {
      method: method.toLowerCase() === 'post' ? 'post' : 'get',
      action,
      fields,
      serverAction: named.find((id) => id !== undefined),
    }
  })

/** Every address of ours that a page leads to. */
export const linksOf = (html: string): readonly string[] =>
  [...html.matchAll(/\shref="(\/[^"#]*)/g)].map(([, link = '']) => plain(link))
