import { counted } from '#lib/view/format/counted.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import { joinWords } from '#lib/view/format/join-words.ts'
import { formatDecimal } from '#lib/view/format/format-decimal.ts'
import { complaintsLine } from './complaints-line.ts'
import type { ServiceLine } from './service-line.ts'
import { timeWords } from './time-words.ts'

/** How the service is doing, as it was read: lib/telemetry/health.ts says what each is. */
export type ServiceFacts = {
  readonly outbox: { readonly waiting: number; readonly oldest: number; readonly abandoned: number }
  readonly complaints: { readonly open: number; readonly due: number | null }
  readonly queues: readonly {
    readonly name: string
    readonly waiting: number
    readonly active: number
    readonly failed: number
  }[]
  readonly entries: number
  readonly backupAge: number | null
  readonly work: readonly {
    readonly name: string
    readonly period: number
    readonly age: number | null
    readonly problem: string
  }[]
  readonly servers: number
  readonly workers: number
  readonly counted: {
    readonly requests: number
    readonly faults: number
    readonly shed: number
    readonly limited: number
  }
  readonly versions: readonly string[]
  readonly databaseBytes: number
  readonly databaseVersion: string
}

export type ServiceView = {
  /** The finding: "Everything is as it should be." */
  readonly finding: string
  readonly groups: readonly { readonly title: string; readonly lines: readonly ServiceLine[] }[]
}

/** Seconds. A letter is to be sent within five minutes, a backup written once a day and two hours. */
const longestWait = 300
const oldestBackup = 26 * 3600

const workNames: Readonly<Record<string, string>> = {
  letters: 'Looking for letters to send',
  announcements: 'Looking for people to tell of a consultation',
  rehearsal: 'Receiving an invented response, of which nothing is kept',
  retention: 'Erasing what is too old',
  recount: 'Counting responses again, against their receipts and the record',
  'record-check': 'Checking the record from its first entry to its last',
}

const ago = (age: number | null) => (age === null ? 'never' : `${timeWords(age)} ago`)

const workLine = ({ name, period, age, problem }: ServiceFacts['work'][number]): ServiceLine => {
  const due = period >= 86_400 ? 'Every day.' : period >= 600 ? 'Every 10 minutes.' : 'Every minute.'
  return {
    name: workNames[name] ?? name,
    figure: ago(age),
    note: problem === '' ? due : problem,
    well: problem === '' && age !== null && age <= 2 * period,
  }
}

function letters({ waiting, oldest, abandoned }: ServiceFacts['outbox']): ServiceLine[] {
  const late = oldest > longestWait
  return [
    {
      name: 'Letters that wait to be sent',
      figure: waiting === 0 ? 'none' : `${formatCount(waiting)}, the oldest for ${timeWords(oldest)}`,
      note: late ? 'Is the mail server there? Letters are not lost.' : 'No longer than 5 minutes.',
      well: !late,
    },
    {
      name: 'Letters given up in the last day',
      figure: abandoned === 0 ? 'none' : formatCount(abandoned),
      note: 'After ten attempts over four and a half hours.',
      well: abandoned === 0,
    },
  ]
}

function background({ queues, workers, servers }: ServiceFacts): ServiceLine[] {
  const sum = (of: 'waiting' | 'active' | 'failed') => queues.reduce((total, queue) => total + queue[of], 0)
  return [
    { name: 'Servers that run', figure: formatCount(servers), note: 'At least 1.', well: servers > 0 },
    {
      name: 'Workers that run',
      figure: formatCount(workers),
      note: workers === 0 ? 'Nothing is rerun in the background. Start one: reweigh work.' : 'At least 1.',
      well: workers > 0,
    },
    {
      name: 'Work in the background',
      figure: `${formatCount(sum('waiting'))} waiting, ${formatCount(sum('active'))} under way`,
      note: 'Scenarios that are rerun for the panel.',
      well: true,
    },
    {
      name: 'Work that failed in the last day',
      figure: sum('failed') === 0 ? 'none' : formatCount(sum('failed')),
      note: 'After every attempt. It can be asked for again.',
      well: sum('failed') === 0,
    },
  ]
}

function requests({ requests: all, faults, shed, limited }: ServiceFacts['counted']): ServiceLine[] {
  const share = all === 0 ? 0 : faults / all
  const told = 'Since the servers of the last day began.'
  return [
    { name: 'Requests answered', figure: formatCount(all), note: told, well: true },
    {
      name: 'Answered with a fault of ours',
      figure: formatCount(faults),
      note: 'At most 1 in 1,000. The log names each.',
      well: share <= 0.001,
    },
    {
      name: 'Scores and analyses turned away',
      figure: formatCount(shed),
      note: 'Too many waited; people were told to try again.',
      well: true,
    },
    {
      name: 'Tries above a limit',
      figure: formatCount(limited),
      note: 'Sign-in links, responses.',
      well: true,
    },
  ]
}

function kept({ backupAge, entries, databaseBytes, ...rest }: ServiceFacts): ServiceLine[] {
  const { versions, databaseVersion } = rest
  return [
    {
      name: 'Newest backup',
      figure: ago(backupAge),
      note: 'No older than 26 hours: reweigh backup.',
      well: backupAge !== null && backupAge <= oldestBackup,
    },
    { name: 'Entries of the record', figure: formatCount(entries), note: 'It only grows.', well: true },
    {
      name: 'Size of the database',
      figure: `${formatDecimal(databaseBytes / 1e6, 1)} MB`,
      note: `PostgreSQL ${databaseVersion}.`,
      well: true,
    },
    {
      name: 'Version of Reweigh',
      figure: versions.join(', '),
      note:
        versions.length > 1 ? 'Two run side by side while a new one is brought in.' : 'The same everywhere.',
      well: true,
    },
  ]
}

/** The page of administrators: what is not as it should be first in its heading, then every figure with its unit. */
export function serviceView(facts: ServiceFacts): ServiceView {
  const groups = [
    { title: 'Letters and complaints', lines: [...letters(facts.outbox), complaintsLine(facts.complaints)] },
    { title: 'What runs', lines: background(facts) },
    { title: 'What is done regularly', lines: facts.work.map(workLine) },
    { title: 'What is kept', lines: kept(facts) },
    { title: 'What was asked for', lines: requests(facts.counted) },
  ]
  const wrong = groups.flatMap(({ lines }) => lines).filter(({ well }) => !well)
  const names = wrong.map(({ name }) => name.charAt(0).toLowerCase() + name.slice(1))
  const finding =
    wrong.length === 0
      ? 'Everything is as it should be.'
      : `${counted(wrong.length, 'thing is', 'things are')} not as ${wrong.length === 1 ? 'it' : 'they'} should be: ${joinWords(names)}.`
  return { finding, groups }
}
