import { stageOf, type StageFacts } from './stage-of.ts'

/**
 * The consultation that pages are about when they name none: the open one; without one the last that opened and closed;
 * without one the next that opens. Of several that are open, the one that opened last.
 *
 * `all`: any consultations, drafts too; null when there is none but drafts.
 * Example: of one that closed yesterday and one that has been open for a month, it is the second.
 */
export function chooseCurrent(all: readonly (StageFacts & { readonly id: string })[], now: Date) {
  const staged = [...all]
    .sort((a, b) => b.opensAt.getTime() - a.opensAt.getTime() || (a.id < b.id ? -1 : 1))
    .map((facts) => ({ id: facts.id, stage: stageOf(facts, now) }))
  const past = staged.find(({ stage }) => stage === 'analysing' || stage === 'outcome_published')
  const planned = staged.findLast(({ stage }) => stage === 'planned')
  return { begun: staged.find(({ stage }) => stage === 'open') ?? past ?? null, planned: planned ?? null }
}
