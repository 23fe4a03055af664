import { auditPath } from '#lib/paths/export-paths.ts'
import { readAuditCsv } from '#lib/consultation/audit/read-audit-csv.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { defineRoute } from '#lib/web/define-route.ts'
import { requirePermission } from '#lib/web/require-permission.ts'
import { streamedBytes } from '#lib/web/streamed-bytes.ts'

/** The whole record as CSV, made while it is sent. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = defineRoute({
  GET: async () => {
    const call = await currentCall()
    requirePermission(call, 'audit.read', auditPath())
    const parts = await readAuditCsv(call, {})
    const name = `record-${call.arrivedAt.toISOString().slice(0, 10)}.csv`
    return streamedBytes(encoded(parts), { name, type: 'text/csv; charset=utf-8', route: 'record as CSV' })
  },
})

async function* encoded(parts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const part of parts) yield encoder.encode(part)
}
