/** What runs in the server process beside answering requests (Next calls it once, before the first request). */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startDelivering } = await import('#lib/service/outbox/start-delivering.ts')
  startDelivering()
  const { startRetention } = await import('#lib/consultation/retention/start-retention.ts')
  startRetention()
  const { startAnnouncing } = await import('#lib/consultation/subscriber/keep-announcing.ts')
  const { siteOrigin } = await import('#lib/auth/site-origin.ts')
  startAnnouncing(siteOrigin(null))
  // Opens the current dataset before the first visitor asks. /readyz says what is missing, whoever asks.
  const { readiness } = await import('#lib/dataset/readiness.ts')
  readiness().catch(() => undefined)
}
