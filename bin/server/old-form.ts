import { readFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { keepOldForm } from '#lib/web/answer-marks.ts'
import { parseJson } from '#lib/web/parse-json.ts'

/**
 * The numbers of the server actions of a built site. Another version has others, and so has the same version that was built
 * with another key (NEXT_SERVER_ACTIONS_ENCRYPTION_KEY).
 *
 * @param manifest `server/server-reference-manifest.json` in the folder of the built site
 */
export function readActionIds(manifest: string): ReadonlySet<string> {
  const json: unknown = JSON.parse(readFileSync(manifest, 'utf8'))
  const node = typeof json === 'object' && json !== null && 'node' in json ? json.node : null
  return new Set(typeof node === 'object' && node !== null ? Object.keys(node) : [])
}

/** Which action a form from a browser without script asks for; null for a form of React's, which says so in a header. */
export function actionOf(form: FormData): string | null {
  for (const [name, value] of form) {
    if (!/^\$ACTION_\d+:0$/.test(name) || typeof value !== 'string') continue
    const json = parseJson(value)
    const named = json.ok && typeof json.value === 'object' && json.value !== null && 'id' in json.value
    if (named && typeof json.value.id === 'string') return json.value.id
  }
  return null
}

/** What a form holds but for the marks of its action; a name that comes more than once is a list. */
function fieldsOf(form: FormData): Record<string, string | string[]> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$ACTION'))
  return Object.fromEntries(
    names.map((name) => {
      const values = form.getAll(name).filter((value) => typeof value === 'string')
      return [name, values.length === 1 ? (values[0] ?? '') : values]
    }),
  )
}

/** No page is there, and none will be. */
const nowhere = '/page-of-another-version'

/**
 * Turns a form that this version of the site cannot work on, because another one made its page, into a request for a page that
 * shows what was typed (app/not-found.tsx). Next would say "Server Action unavailable" and nothing else.
 *
 * @param known the actions of this version
 */
export function showOldForm(request: IncomingMessage, form: FormData, known: ReadonlySet<string>): void {
  const action = actionOf(form)
  if (action === null || known.has(action)) return
  keepOldForm({ fields: fieldsOf(form), path: request.url ?? '/' })
  request.url = nowhere
  request.method = 'GET'
  for (const name of ['content-type', 'content-length', 'transfer-encoding', 'origin']) {
    Reflect.deleteProperty(request.headers, name)
  }
}
