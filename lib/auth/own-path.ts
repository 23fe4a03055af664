/** An origin that nothing real has; only to see whether an address stays on it. */
const ownOrigin = 'http://own.invalid'

/**
 * The path to go to after signing in, when it is one of ours; `/` for everything else: another site, `//evil`, `/\evil`,
 * a tab inside, `javascript:`. The address is read as a browser reads it, and the origin that comes out is compared.
 *
 * Example: `ownPath('/moderation?page=2')` is the same; `ownPath('/\t/evil.example')` is "/".
 */
export function ownPath(wanted: string | null | undefined): string {
  if (wanted === undefined || wanted === null || !wanted.startsWith('/') || !URL.canParse(wanted, ownOrigin))
    return '/'
  const { origin, pathname, search, hash } = new URL(wanted, ownOrigin)
  // A path may become one that begins with two slashes ("/.//evil"), which would name a host.
  return origin === ownOrigin && !pathname.startsWith('//') ? pathname + search + hash : '/'
}
