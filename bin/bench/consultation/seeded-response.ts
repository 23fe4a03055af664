import type { Answer, Question, Response, ResponseVersion } from '#lib/db/generated/client.ts'
import { textBands } from '#lib/consultation/moderation/text-bands.ts'
import { textDigest } from '#lib/consultation/text/text-digest.ts'
import { engineVersion } from '#lib/scoring/engine-version.ts'
import type { Random } from '#lib/scoring/random.ts'
import type { SeededScenario } from './seeded-scenarios.ts'
import { seededId } from './seeded-id.ts'
import { lightlyChanged, pick, seededText } from './seeded-text.ts'

/** The words of one response, which is what a person writes in an hour (the consultations of docs/benchmarks.md). */
const wordsEach = 360

export type AskedQuestion = Pick<Question, 'id' | 'kind' | 'aboutYou' | 'proposalId' | 'position'> & {
  readonly codes: readonly string[]
}

/** What every response is made from. */
export type Ground = {
  readonly consultationId: string
  readonly datasetId: string
  readonly opensAt: Date
  readonly now: Date
  readonly questions: readonly AskedQuestion[]
  readonly areas: { readonly codes: readonly string[]; readonly regionCodes: readonly string[] }
  /** Texts that campaigns gave to many people. */
  readonly campaigns: readonly string[]
}

export type SeededResponse = {
  readonly response: Response
  readonly versions: readonly ResponseVersion[]
  readonly answers: readonly Answer[]
}

const kinds = [
  'individual',
  'individual',
  'individual',
  'organisation',
  'area_professional',
  'other',
] as const
const publications = ['anonymous', 'anonymous', 'named', 'unpublished'] as const

/**
 * A response with its versions and answers, before moderation: in all `wordsEach` words over the questions in words, a
 * choice for most others. One in twelve sends the words of a campaign, half of these with a few words of their own; one
 * in ten was changed once.
 *
 * @param number 0, 1, 2 …: later ones were received later
 * @param share how far between the opening and now it was received, 0 to 1
 */
export function seededResponse(
  ground: Ground,
  random: Random,
  { number, share, attached }: { number: number; share: number; attached: SeededScenario },
): SeededResponse {
  const { consultationId, opensAt, now } = ground
  const receivedAt = new Date(opensAt.getTime() + Math.floor(share * (now.getTime() - opensAt.getTime())))
  const id = seededId(random, receivedAt)
  const newest = random() < 0.1 ? 2 : 1
  const campaign = random() < 1 / 12 ? pick(random, ground.campaigns) : null
  const versions = Array.from({ length: newest }, (_, at) => {
    const sentAt = new Date(receivedAt.getTime() + at * 3_600_000)
    return seededVersion(ground, random, { responseId: id, number: at + 1, sentAt, campaign, attached })
  })
  return {
    response: {
      ...{ id, consultationId, receivedAt, newestVersion: newest },
      reference: `RW-${number
        .toString(32)
        .toUpperCase()
        .padStart(8, '0')
        .replace(/^(.{4})/, '$1-')}`,
      secretHash: `secret ${number}`,
      idempotencyKey: `key ${number}`,
      inGrace: false,
      withdrawnAt: null,
      heldFor: [],
      state: 'awaiting',
      stateSince: receivedAt,
      waitsFor: 'anybody',
      repeatsId: null,
    },
    versions: versions.map(({ version }) => version),
    answers: versions.flatMap(({ answers }) => answers),
  }
}

type Sent = {
  readonly responseId: string
  readonly number: number
  readonly sentAt: Date
  readonly campaign: string | null
  readonly attached: SeededScenario
}

function seededVersion(
  { datasetId, questions, areas }: Ground,
  random: Random,
  { responseId, number, sentAt, campaign, attached }: Sent,
): { version: ResponseVersion; answers: Answer[] } {
  const kind = pick(random, kinds)
  const publication = pick(random, publications)
  const area = random() < 0.7 ? Math.floor(random() * areas.codes.length) : -1
  const texts = textsFor(questions, random, campaign)
  const answers = questions.flatMap(({ id, codes }): Answer[] => {
    const text = texts.get(id) ?? ''
    const choices = codes.length > 0 && random() < 0.8 ? [pick(random, codes)] : []
    if (text === '' && choices.length === 0) return []
    const own = { id: seededId(random, sentAt), responseId, versionNumber: number }
    return [{ ...own, questionId: id, questionVersion: 1, text, choices }]
  })
  const version: ResponseVersion = {
    ...{ responseId, number, sentAt, kind, publication, datasetId, engine: engineVersion },
    organisation: kind === 'organisation' ? `The ${seededText(random, 3)}` : '',
    name: publication === 'named' ? seededText(random, 2) : '',
    areaCode: areas.codes[area] ?? '',
    regionCode: areas.regionCodes[area] ?? '',
    scenario: attached.scenario,
    scenarioHash: attached.hash,
    scenarioTitle: random() < 0.2 ? seededText(random, 4) : '',
    textDigest: textDigest(answers.map(({ text }) => text)),
    textBands: textBands(answers.map(({ text }) => text).join('\n')),
  }
  return { version, answers }
}

/** The words of each question that is answered in words: of the campaign, or one's own. */
function textsFor(
  questions: readonly AskedQuestion[],
  random: Random,
  campaign: string | null,
): ReadonlyMap<string, string> {
  const open = questions.filter(({ kind, aboutYou }) => kind === 'free_text' && !aboutYou)
  if (campaign !== null) {
    const words = random() < 0.5 ? campaign : lightlyChanged(random, campaign)
    return new Map(open.slice(0, 1).map(({ id }) => [id, words]))
  }
  const shares = open.map(() => 0.2 + random())
  const sum = shares.reduce((total, share) => total + share, 0)
  return new Map(
    open.map(({ id }, at) => [id, seededText(random, Math.round((wordsEach * (shares[at] ?? 0)) / sum))]),
  )
}

/** So many texts for campaigns. */
export const campaignTexts = (random: Random, count: number): string[] =>
  Array.from({ length: count }, () => seededText(random, wordsEach))
