/** What runs in the server process beside answering requests (Next calls it once, before the first request). */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startDelivering } = await import('#lib/service/outbox/start-delivering.ts')
  startDelivering()
  const { provideHealth } = await import('#lib/telemetry/health.ts')
  const { readHealth } = await import('#lib/service/health/read-health.ts')
  provideHealth(readHealth)
  const { beatUntilStopped } = await import('#lib/service/health/heartbeat.ts')
  beatUntilStopped()
  const { startRetention } = await import('#lib/consultation/retention/start-retention.ts')
  startRetention()
  const { startRehearsing } = await import('#lib/consultation/watch/rehearse-response.ts')
  startRehearsing()
  const { startAnnouncing } = await import('#lib/consultation/subscriber/keep-announcing.ts')
  const { siteOrigin } = await import('#lib/auth/site-origin.ts')
  startAnnouncing(siteOrigin(null))
  // Opens the current dataset before the first visitor asks. /readyz says what is missing, whoever asks.
  const { readiness } = await import('#lib/dataset/readiness.ts')
  readiness().catch(() => undefined)
}

/** A page or route that broke: a line in the log with the id that the person sees. Next calls it. */
export async function onRequestError(
  error: unknown,
  _request: unknown,
  { routePath }: { readonly routePath: string },
): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { reportFault } = await import('#lib/web/report-fault.ts')
  const { requestId } = await import('#lib/telemetry/current-request.ts')
  reportFault(error, { id: requestId(), route: routePath })
}
