import fc from 'fast-check'

/** Headers that a client may make up, with values that Node's own client still sends. */
const oddHeaders = fc.constantFrom(
  ...[
    { accept: '*/*;q=nonsense, text/x-component' },
    { 'accept-encoding': 'gzip;q=-1, br;q=2, *;q=NaN' },
    { 'accept-language': ','.repeat(2000) },
    { 'if-none-match': '*' },
    { 'if-none-match': `"a", W/"b", ${'"c",'.repeat(2000)}` },
    { 'if-modified-since': 'yesterday' },
    { range: 'bytes=5-1,-,9999999999999999999-' },
    { cookie: 'a=b; a=c; reweigh-session; =; reweigh-session=%ff; reweigh-draft=\u00ff' },
    { cookie: `reweigh-session=${'A'.repeat(4000)}` },
    { cookie: '__proto__=1; constructor=2; reweigh-draft=__proto__' },
    { rsc: '1' },
    { rsc: '1', 'next-router-state-tree': '%5B%22%22%2C%7B%7D%5D' },
    { rsc: '1', 'next-router-state-tree': 'not json' },
    { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
    { 'next-action': 'x' },
    { 'next-action': '00'.repeat(21) },
    { 'next-url': '//evil.example' },
    { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
    { 'x-nextjs-data': '1' },
    { 'next-resume': '1' },
    { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'gopher' },
    { 'x-forwarded-for': '::1%lo, 999.1.1.1, ,', forwarded: 'for="_x"' },
    { 'x-request-target': '//evil.example' },
    { 'content-encoding': 'gzip' },
    { expect: '200-maybe' },
    { 'x-http-method-override': 'DELETE' },
    { host: 'evil.example' },
    { referer: 'https://[::1' },
    { 'user-agent': '' },
  ].map((headers): Readonly<Record<string, string>> => headers),
)

/** Headers that are asked with: mostly none, sometimes one or two kinds of odd ones. */
export const headers: fc.Arbitrary<Readonly<Record<string, string>>> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: oddHeaders },
  { weight: 1, arbitrary: fc.tuple(oddHeaders, oddHeaders).map(([one, other]) => ({ ...one, ...other })) },
)

/** The method that is asked for, or another one. */
export const methodLike = (asked: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 14, arbitrary: fc.constant(asked) },
    { weight: 1, arbitrary: fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND') },
  ) // prettier-ignore
