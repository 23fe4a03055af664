import type { Metadata } from 'next'
import { ServicePage } from '#components/service/service-page.tsx'
import { TeamPage } from '#components/team/team-page.tsx'
import { watchService } from '#lib/consultation/watch/watch-service.ts'
import { servicePath } from '#lib/paths/admin-paths.ts'
import { formatMoment } from '#lib/view/format/format-moment.ts'
import { serviceView } from '#lib/view/service/service-view.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { requirePermission } from '#lib/web/require-permission.ts'
import { formPage } from '#app/form-page.tsx'

export const metadata: Metadata = { title: 'How the service is doing' }

/** What runs, what waits and what is kept, with what is not as it should be. */
async function Service() {
  const call = await currentCall()
  requirePermission(call, 'service.watch', servicePath())
  const view = serviceView(await watchService(call, {}))
  return (
    <TeamPage role="administrator">
      <ServicePage view={view} at={formatMoment(call.arrivedAt)} />
    </TeamPage>
  )
}

export default formPage(Service)
