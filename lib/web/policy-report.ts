import { z } from 'zod'
import { failure, success, type Result } from '#lib/result/result.ts'

/** What a browser stopped, in names of our own: a report is made by whoever sends it, so none of its texts is kept. */
export type PolicyReport = {
  readonly directive: (typeof directives)[number]
  readonly blocked: 'inline' | 'eval' | 'data' | 'address' | 'other'
}

const directives = [
  ...['script-src', 'script-src-elem', 'script-src-attr', 'style-src', 'style-src-elem', 'style-src-attr'],
  ...['img-src', 'connect-src', 'font-src', 'form-action', 'frame-ancestors', 'base-uri', 'object-src'],
  ...['default-src', 'frame-src', 'media-src', 'worker-src', 'manifest-src', 'other'],
] as const

const text = z.string().max(20_000)

/** As `report-uri` sends it; and a list, as the Reporting API does. Both say much more, which nobody needs. */
const old = z.object({ 'csp-report': z.object({ 'effective-directive': text, 'blocked-uri': text }) })
const listed = z.array(
  z.union([
    z.object({
      type: z.literal('csp-violation'),
      body: z.object({ effectiveDirective: text, blockedURL: text }),
    }),
    z.object({ type: text.refine((type) => type !== 'csp-violation') }),
  ]),
)

/**
 * Reads what a browser says of a page of ours that wanted to do what its Content-Security-Policy forbids: a fault of ours,
 * or somebody's script that did not run.
 *
 * `value`: a report as `report-uri` sends it (CSP 3, § 5.3), or a list of them (Reporting API); others in a list are passed
 * over. Fails with every problem for anything else.
 *
 * @example parsePolicyReports({ 'csp-report': { 'effective-directive': 'img-src', 'blocked-uri': 'inline' } })
 */
export function parsePolicyReports(value: unknown): Result<readonly PolicyReport[]> {
  const parsed = z.union([old, listed]).safeParse(value)
  if (!parsed.success)
    return failure([{ path: '', message: 'is no report of a browser about a Content-Security-Policy' }])
  if (!Array.isArray(parsed.data)) {
    const { 'effective-directive': directive, 'blocked-uri': blocked } = parsed.data['csp-report']
    return success([named(directive, blocked)])
  }
  const bodies = parsed.data.flatMap((report) => ('body' in report ? [report.body] : []))
  return success(bodies.map(({ effectiveDirective, blockedURL }) => named(effectiveDirective, blockedURL)))
}

const named = (directive: string, blocked: string): PolicyReport => ({
  directive: directives.find((known) => known === directive) ?? 'other',
  blocked: /^https?:/.test(blocked) ? 'address' : (words.find((word) => blocked === word) ?? 'other'),
})

const words = ['inline', 'eval', 'data'] as const
