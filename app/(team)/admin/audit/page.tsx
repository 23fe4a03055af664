import type { Metadata } from 'next'
import { AuditPage, type AuditLine, type AuditView } from '#components/audit/audit-page.tsx'
import { TeamPage } from '#components/team/team-page.tsx'
import { auditPath } from '#lib/paths/export-paths.ts'
import { checkAudit } from '#lib/consultation/audit/check-audit.ts'
import { listAudit, type AuditRow } from '#lib/consultation/audit/list-audit.ts'
import { formatMoment } from '#lib/view/format/format-moment.ts'
import { currentCall, type Call } from '#lib/web/current-call.ts'
import { firstField, pageFields, type SearchParams } from '#lib/web/page-fields.ts'
import { requirePermission } from '#lib/web/require-permission.ts'
import { formPage } from '#app/form-page.tsx'

export const metadata: Metadata = { title: 'Record' }

/** The record of what was done; where an address asks for it, checked from its first entry to its last. */
async function Audit({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const call = await currentCall()
  requirePermission(call, 'audit.read', auditPath())
  const fields = pageFields(await searchParams)
  const given = firstField(fields, 'before')
  const before = /^[1-9]\d{0,14}$/.test(given) ? Number(given) : undefined
  const { rows, next } = await listAudit(call, before === undefined ? {} : { before })
  const view: AuditView = {
    lines: rows.map(lineOf),
    older: next === null ? null : auditPath(String(next)),
    onFirstPage: before === undefined,
    verdict: firstField(fields, 'check') === 'now' ? await checked(call) : null,
  }
  return (
    <TeamPage role="administrator">
      <AuditPage view={view} />
    </TeamPage>
  )
}

export default formPage(Audit)

async function checked(call: Call): Promise<AuditView['verdict']> {
  const verdict = await checkAudit(call, {})
  if (verdict.intact) return verdict
  return { intact: false, entry: String(verdict.sequence), problem: verdict.problem }
}

function lineOf({ sequence, at, by, action, subject, reason, facts }: AuditRow): AuditLine {
  const said = Object.entries(Object(facts) as Record<string, unknown>) // Facts are always an object.
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name}: ${String(value)}`)
  const details = [...(reason === null ? [] : [`reason: ${reason}`]), ...said].join('; ')
  return { number: String(sequence), at: formatMoment(at), by, action, subject, details }
}
