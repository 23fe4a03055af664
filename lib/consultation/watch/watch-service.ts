import 'server-only'
import { defineQuery } from '#lib/service/define-query.ts'
import { readHealth } from '#lib/service/health/read-health.ts'
import { nothing } from '#lib/service/nothing.ts'

/** How the service is doing, for whoever runs it. Throws ServiceError `Forbidden`, `Unavailable`. */
export const watchService = defineQuery({
  name: 'service.watch',
  permission: 'service.watch',
  input: nothing,
  read: () => readHealth(),
})
