/**
 * Whether what a client has kept is what it asks for (RFC 9110, 13.1.2): `ifNoneMatch` names our tag, or is `*`.
 *
 * Tags are compared weakly, as the standard asks: `W/"a"` matches `"a"`. Any text is allowed.
 */
export function matchesEtag(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false
  if (ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}
