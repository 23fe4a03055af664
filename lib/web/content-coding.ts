/** How an answer may be compressed. */
export type ContentCoding = 'br' | 'gzip' | 'identity'

/**
 * The best of what a client takes (RFC 9110, 12.5.3): Brotli, then gzip, then as it is.
 *
 * `acceptEncoding`: the header as it came; null = not sent. Any text is allowed.
 * Example: "gzip, br;q=0" is gzip.
 */
export function contentCoding(acceptEncoding: string | null): ContentCoding {
  const taken = new Set(
    (acceptEncoding ?? '')
      .toLowerCase()
      .split(',')
      .map((part) => part.split(';').map((word) => word.trim()))
      .filter(([, quality = 'q=1']) => !/^q=0(\.0*)?$/.test(quality))
      .map(([name]) => name),
  )
  if (taken.has('br')) return 'br'
  return taken.has('gzip') ? 'gzip' : 'identity'
}
