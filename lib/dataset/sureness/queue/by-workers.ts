import 'server-only'
import { ownTurns } from '#lib/dataset/sureness/analyses.ts'
import type { Work } from '#lib/dataset/sureness/create-analyses.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import type { ScoredScenario } from '#lib/scenario/scored-scenario.ts'
import { workersAlive } from '#lib/service/health/workers-alive.ts'
import { writeLog } from '#lib/telemetry/write-log.ts'
import { beginAnalysis } from './begin-analysis.ts'
import { leaveAnalysis } from './leave-analysis.ts'
import { inShares, questionOf, type AskedAnalysis } from './question.ts'
import { waitForAnalysis, type Found } from './wait-for-analysis.ts'

/**
 * Work that workers do, wherever they are. When there are none, or they cannot do it, or the database is away, this server
 * does it itself (`own`), at most two at once, as it does without workers: the result is the same, byte for byte.
 *
 * Throws ServiceError `Unscorable` when the analysis has no result, and the reason of its signal when that aborts.
 */
export const byWorkers =
  <Value extends object>(scored: ScoredScenario, asked: AskedAnalysis, own: Work<Value>): Work<Value> =>
  async (signal, onProgress) => {
    const found = await askWorkers<Value>(scored, asked, [signal, onProgress])
    signal.throwIfAborted()
    if (found.kind === 'done') return found.value
    if (found.kind === 'refused') throw unscorable(found.problem)
    writeLog('warn', 'analysis without workers', { because: found.because })
    return ownTurns()(() => {
      signal.throwIfAborted()
      return own(signal, onProgress)
    })
  }

async function askWorkers<Value extends object>(
  scored: ScoredScenario,
  asked: AskedAnalysis,
  following: Parameters<Work<Value>>,
): Promise<Found<Value>> {
  const analysis = inShares(scored, asked)
  try {
    if (!(await workersAlive())) return { kind: 'nobody', because: 'there are none' }
    const waiting = await beginAnalysis(questionOf(scored, asked), analysis)
    try {
      return await waitForAnalysis<Value>(waiting, following)
    } finally {
      await leaveAnalysis(waiting)
    }
  } catch (error) {
    return { kind: 'nobody', because: error instanceof Error ? error.name : 'unknown' }
  }
}

const unscorable = (message: string): ServiceError =>
  new ServiceError({ kind: 'Unscorable', message, issues: [{ path: '', message }] })
