import { escapeHtml } from '#lib/web/escape-html.ts'
import type { EarlyRefusal } from './early-refusal.ts'

/**
 * A refusal as a page, for a person whose browser sent something without script. It has neither style nor script, because
 * Next did not make it, and what is refused may carry neither.
 *
 * @param id of the request, which our log has too
 */
export function refusalPage({ status, title }: EarlyRefusal, id: string): string {
  const why = status === 413 ? 'What you sent is larger than 256 kB' : title
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Not accepted – Reweigh</title></head>
<body><main><h1>We could not take this</h1><p>${escapeHtml(why)}. Nothing was saved or changed.</p>
<p>Go back with your browser to change it and send it again, or <a href="/">start from the home page</a>.</p>
<p><small>If you write to us about this, please give this number: ${escapeHtml(id)}</small></p></main></body></html>
`
}
