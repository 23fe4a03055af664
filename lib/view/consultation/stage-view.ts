import { counted } from '#lib/view/format/counted.ts'
import { daysUntil } from '#lib/view/format/days-until.ts'
import { formatMoment } from '#lib/view/format/format-moment.ts'
import type { StageDates } from './consultation-facts.ts'

/** One step of a consultation: when, what, and whether it is behind us. */
export type StageStep = { readonly when: string; readonly what: string; readonly done: boolean }

/** Where a consultation stands, in words. */
export type StageView = {
  readonly stage: StageDates['stage']
  /** "Open". */
  readonly name: string
  /** People can answer now. */
  readonly open: boolean
  /** "Closes" and "5pm on Friday 29 January 2027", said apart so that the moment can stand out; then a remark. */
  readonly verb: string
  readonly when: string
  readonly remark: string
  readonly steps: readonly StageStep[]
}

/**
 * Where a consultation stands at a moment, in words.
 *
 * Example: an open one "Closes" "5pm on Friday 29 January 2027" "69 days left".
 */
export function stageView(dates: StageDates, now: Date): StageView {
  const { stage } = dates
  return { stage, open: stage === 'open', ...words(dates, now), steps: steps(dates) }
}

function words(
  { stage, opensAt, closesAt, outcomePublishedAt }: StageDates,
  now: Date,
): Pick<StageView, 'name' | 'verb' | 'when' | 'remark'> {
  switch (stage) {
    case 'draft':
      return { name: 'Draft', verb: 'Would open', when: formatMoment(opensAt), remark: 'not signed off yet' }
    case 'planned':
      return { name: 'Planned', verb: 'Opens', when: formatMoment(opensAt), remark: '' }
    case 'open':
      return { name: 'Open', verb: 'Closes', when: formatMoment(closesAt), remark: timeLeft(closesAt, now) }
    case 'analysing':
      return {
        name: 'Closed',
        verb: 'Closed',
        when: formatMoment(closesAt),
        remark: 'we are reading the responses',
      }
    case 'outcome_published':
      return {
        ...{ name: 'Outcome published', verb: 'Published' },
        when: formatMoment(outcomePublishedAt ?? closesAt),
        remark: '',
      }
  }
}

function timeLeft(closesAt: Date, now: Date): string {
  const days = daysUntil(closesAt, now)
  return days < 1 ? 'today' : `${counted(days, 'day')} left`
}

function steps({ stage, opensAt, closesAt, outcomePublishedAt }: StageDates): StageStep[] {
  const reached = ['draft', 'planned', 'open', 'analysing', 'outcome_published'].indexOf(stage)
  return [
    { when: formatMoment(opensAt), what: 'The consultation opens', done: reached >= 2 },
    { when: formatMoment(closesAt), what: 'The consultation closes', done: reached >= 3 },
    {
      when: 'After that',
      what: 'An expert panel reads every response and the methods attached to them',
      done: reached >= 4,
    },
    {
      when: outcomePublishedAt === null ? 'Then' : formatMoment(outcomePublishedAt),
      what: 'We publish what people said and what was decided, with the effect on the list',
      done: reached >= 4,
    },
  ]
}
