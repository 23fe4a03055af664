import { escapeHtml } from '#lib/web/escape-html.ts'

/**
 * A page that leads to another site at once, and has a link for where that does not happen. A redirect of the form would be
 * stopped: our pages may send forms to us only, and browsers hold every further redirect of the provider against that.
 */
export function leadTo(address: string, setCookies: readonly string[]): Response {
  const href = escapeHtml(address)
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Signing in</title>
<meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="0; url=${href}"></head>
<body><h1>Signing in</h1><p><a href="${href}">Go on to your organisation’s sign-in</a></p></body></html>`
  const response = new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    },
  })
  for (const cookie of setCookies) response.headers.append('set-cookie', cookie)
  return response
}
