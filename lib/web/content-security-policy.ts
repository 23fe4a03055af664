/** What a page may load and do. `secure`: the page is served over https. `development`: React's dev tools need eval. */
export type PolicyOptions = {
  readonly nonce: string
  readonly secure: boolean
  readonly development: boolean
}

/** Where browsers say what was stopped. */
export const policyReports = '/api/reports'

/**
 * The Content-Security-Policy of a page: nothing but our own files, and only scripts that carry this page's nonce.
 *
 * `nonce`: base64, new for every request, at least 128 bits. There are no style attributes anywhere, so none are
 * allowed. Not every browser knows `report-to` yet, all know `report-uri`. Plain http (a laptop) must not be upgraded to https, where nobody listens.
 */
export function contentSecurityPolicy({ nonce, secure, development }: PolicyOptions): string {
  const nonceSource = `'nonce-${nonce}'`
  const directives = [
    "default-src 'none'",
    `script-src ${nonceSource} 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${nonceSource}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "font-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    `report-uri ${policyReports}`,
  ]
  if (secure) directives.push('upgrade-insecure-requests')
  return directives.join('; ')
}
