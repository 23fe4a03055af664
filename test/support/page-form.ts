import { JSDOM } from 'jsdom'
import { ask, type Reply } from './site.ts'

/** A browser without script: it keeps cookies, opens pages and sends the forms that are on them. */
export type PlainBrowser = {
  readonly open: (path: string) => Promise<Reply>
  /** Sends the form that holds a button with these words, as it stands on the page but for `change`. */
  readonly press: (page: Reply, path: string, button: string, change?: Fields) => Promise<Reply>
  /** What pressing it would send. */
  readonly form: (page: Reply, button: string) => FormData
  /** Puts a cookie into its jar, in place of one of the same name. */
  readonly hold: (cookie: { readonly name: string; readonly value: string }) => void
}

type Fields = Readonly<Record<string, string>>

/** What a page shows, as text. */
export const textOf = ({ text }: Reply): string =>
  new JSDOM(text).window.document.querySelector('main')?.textContent ?? ''

/** The value of a field on a page. */
export function fieldOf({ text }: Reply, name: string): string | undefined {
  const found = new JSDOM(text).window.document.querySelector(
    `textarea[name="${name}"], input[name="${name}"]`,
  )
  return found === null ? undefined : (found as HTMLTextAreaElement | HTMLInputElement).value
}

function formWith(page: Reply, words: string): FormData {
  return formAndWay(page, words).form
}

/** The form that a button belongs to, where it is sent, and whether as React's server actions want it. */
function formAndWay({ text }: Reply, words: string): { form: FormData; to: string; parts: boolean } {
  const { window } = new JSDOM(text)
  const button = [...window.document.querySelectorAll('button')].find((one) => one.textContent === words)
  if (!button?.form) throw new Error(`The page has no button "${words}"`)
  const form = new FormData()
  for (const [name, value] of new window.FormData(button.form)) {
    if (typeof value === 'string') form.append(name, value)
  }
  if (button.name !== '') form.append(button.name, button.value)
  const parts = button.form.enctype === 'multipart/form-data'
  return { form, to: button.form.getAttribute('action') ?? '', parts }
}

/**
 * A browser without script for a served site.
 *
 * @param at where the site is; @param headers sent along each time; @param options the network address it has
 */
export function plainBrowser(
  at: string,
  headers: Fields = {},
  { from }: { readonly from?: string } = {},
): PlainBrowser {
  const place = { at, ...(from === undefined ? {} : { from }) }
  const jar = new Map<string, string>()
  const keep = (reply: Reply): Reply => {
    for (const cookie of reply.cookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      jar.set(name, value)
    }
    return reply
  }
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const open = async (path: string): Promise<Reply> => {
    const reply = keep(await ask(path, { ...place, headers: { ...headers, cookie: cookie() } }))
    const { location } = reply.headers
    return reply.status === 303 && location !== undefined ? open(new URL(location, at).pathname) : reply
  }
  return {
    open,
    form: formWith,
    hold: ({ name, value }) => void jar.set(name, value),
    press: async (page, path, button, change = {}) => {
      const { form, to, parts } = formAndWay(page, button)
      for (const [name, value] of Object.entries(change)) form.set(name, value)
      const plain = [...form].map(([name, value]): [string, string] => [
        name,
        typeof value === 'string' ? value : '',
      ])
      const sent = new Response(parts ? form : new URLSearchParams(plain))
      const reply = keep(
        await ask(to.startsWith('/') ? to : path, {
          ...place,
          method: 'POST',
          headers: {
            ...headers,
            cookie: cookie(),
            origin: at,
            'content-type': sent.headers.get('content-type') ?? '',
          },
          body: new Uint8Array(await sent.arrayBuffer()),
        }),
      )
      const { location } = reply.headers
      return reply.status === 303 && location !== undefined ? open(new URL(location, at).pathname) : reply
    },
  }
}
