import { JSDOM } from 'jsdom'
import { checkPath } from '#lib/paths/respond-paths.ts'

/** A form as a browser without script would send it. */
export type OpenForm = { readonly headers: Readonly<Record<string, string>>; readonly body: FormData }

/**
 * Opens the page on which somebody checks their answers, and fills in nothing more.
 *
 * @param client the address that the site, which believes one proxy, takes the person to have
 * @throws Error when the page is not there or has no button to send with
 */
export async function openSendForm(site: string, secret: string, client: string): Promise<OpenForm> {
  const headers = { cookie: `reweigh-draft=${secret}`, 'x-forwarded-for': client }
  const answer = await fetch(site + checkPath(), { headers })
  const { window } = new JSDOM(await answer.text())
  const button = [...window.document.querySelectorAll('button')].find((one) =>
    one.textContent.startsWith('Send'),
  )
  if (!button?.form) throw new Error(`${checkPath()} has no button to send with (${answer.status})`)
  const form = new FormData()
  for (const [name, value] of new window.FormData(button.form)) {
    if (typeof value === 'string') form.append(name, value)
  }
  window.close()
  return { headers: { ...headers, origin: site }, body: form }
}
