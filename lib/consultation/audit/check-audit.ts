import 'server-only'
import { defineQuery } from '#lib/service/define-query.ts'
import { nothing } from '#lib/service/nothing.ts'
import { verifyAudit } from '#lib/service/audit/verify-audit.ts'

/** Checks the whole audit log, for whoever may; see `verifyAudit`. */
export const checkAudit = defineQuery({
  name: 'audit.verify',
  permission: 'audit.verify',
  input: nothing,
  read: () => verifyAudit(),
})
