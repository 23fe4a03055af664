import { ServiceError } from '#lib/errors/service-error.ts'
import { countTry } from '#lib/service/limit/count-try.ts'
import { writeLog } from '#lib/telemetry/write-log.ts'
import { parsePolicyReports } from './policy-report.ts'
import { readBody } from './read-body.ts'

const limit = { name: 'policy-reports', most: 30, seconds: 3600 }

const types = ['application/csp-report', 'application/reports+json']

/**
 * Takes what a browser says of a page's Content-Security-Policy: one line in the log for each report, and nothing stored.
 *
 * Throws ProblemError for what is no such report (see `readBody`), ServiceError `TooMany` for more than 30 an hour from one
 * client (`clientOf`), `Unavailable` without a database.
 */
export async function receivePolicyReports(request: Request, client: string): Promise<void> {
  const reports = await readBody(request, parsePolicyReports, types)
  const { allowed, retryAfter } = await countTry(limit, client)
  if (!allowed)
    throw new ServiceError({ kind: 'TooMany', message: 'Enough reports came from there.', retryAfter })
  for (const { directive, blocked } of reports.slice(0, limit.most)) {
    writeLog('warn', 'policy', { directive, blocked })
  }
}
