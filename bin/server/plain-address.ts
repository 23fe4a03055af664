/**
 * An address as Next should see it: path and query, with what only seems to be one of Next's own folders written out.
 *
 * A proxy may ask for a whole address, `http://reweigh.example/areas`; which host it names makes no difference. Brackets may
 * not stand in a path as they are (RFC 3986); Next takes `/areas/[area]` for the page itself and its parts from the query.
 *
 * @example plainAddress('http://reweigh.example/areas/[area]?area=') // '/areas/%5Barea%5D?area='
 */
export function plainAddress(url: string): string {
  const [, path = '', rest = ''] = /^([^?]*)(.*)$/s.exec(url.replace(/^https?:\/\/[^/?]*(?=\/)/i, '')) ?? []
  return path.replaceAll('[', '%5B').replaceAll(']', '%5D') + rest
}
