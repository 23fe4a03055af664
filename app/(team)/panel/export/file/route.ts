import { exportForPanel } from '#lib/consultation/export/export-for-panel.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { exportRefusedPath } from '#lib/paths/export-paths.ts'
import { panelExportPath } from '#lib/paths/panel-paths.ts'
import { currentCall } from '#lib/web/current-call.ts'
import { defineRoute } from '#lib/web/define-route.ts'
import { formFields } from '#lib/web/form-fields.ts'
import { requirePermission } from '#lib/web/require-permission.ts'
import { streamedBytes } from '#lib/web/streamed-bytes.ts'

/** Makes the file of everything that the panel may read. Whoever is refused is led back to the page, which says why. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = defineRoute({
  POST: async ({ request }) => {
    const call = await currentCall()
    requirePermission(call, 'panel.read', panelExportPath())
    try {
      const { name, type, bytes } = await exportForPanel(call, formFields(await request.formData()))
      return streamedBytes(bytes, { name, type, route: 'panel export' })
    } catch (error) {
      return backToPage(error)
    }
  },
})

const reasons = {
  TooMany: 'too-many',
  Unavailable: 'busy',
  Invalid: 'unusable',
  NotFound: 'unusable',
} as const

function backToPage(error: unknown): Response {
  const kind = error instanceof ServiceError ? error.kind : undefined
  if (kind === undefined || !(kind in reasons)) throw error
  const why = reasons[kind as keyof typeof reasons]
  return new Response(null, {
    status: 303,
    headers: { location: exportRefusedPath(why), 'cache-control': 'no-store' },
  })
}
