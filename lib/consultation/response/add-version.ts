import 'server-only'
import type { ConsultationDetail } from '#lib/consultation/consultation/consultation-detail.ts'
import type { DraftContent } from '#lib/consultation/draft/draft-content.ts'
import { joinCampaign } from '#lib/consultation/moderation/join-campaign.ts'
import { textBands } from '#lib/consultation/moderation/text-bands.ts'
import { textDigest } from '#lib/consultation/text/text-digest.ts'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import type { Transaction } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import { engineVersion } from '#lib/scoring/engine-version.ts'
import { seal } from '#lib/service/sealed-text.ts'

/** What of a response depends on the dataset: its region, and the name of its scenario's result. */
export type Grounds = { readonly regionCode: string; readonly scenarioHash: string | null }

/**
 * Looks up what a response rests on, before anything is written. A scenario that this engine cannot run is refused.
 */
export async function groundsOf(datasetId: string, content: DraftContent): Promise<Grounds> {
  const dataset = await openDataset(datasetId)
  const { codes, regionCodes } = dataset.snapshot.areas
  const regionCode = content.areaCode === '' ? '' : (regionCodes[codes.indexOf(content.areaCode)] ?? '')
  return { regionCode, scenarioHash: content.scenario === null ? null : hashOf(dataset, content.scenario) }
}

function hashOf(dataset: Parameters<typeof scoreDataset>[0], scenario: Scenario): string {
  const scoring = scoreDataset(dataset, scenario)
  if (scoring.ok) return scoring.value.hash
  const issues = scoring.issues.map(({ path, message }) => ({
    path: 'scenario',
    message: `${path} ${message}`,
  }))
  throw new ServiceError({ kind: 'Invalid', message: 'The attached method cannot be used any more.', issues })
}

/** Writes one version of a response: who, what they chose, the scenario with all that it takes to rerun it, answers. */
export async function addVersion(
  tx: Transaction,
  { responseId, number, sentAt }: { responseId: string; number: number; sentAt: Date },
  {
    consultation,
    content,
    grounds,
  }: { consultation: ConsultationDetail; content: DraftContent; grounds: Grounds },
): Promise<void> {
  const { kind, organisation, name, areaCode, publication, scenario, scenarioTitle } = content
  const { datasetId, questions } = consultation
  const answers = questions.flatMap(({ id }) => {
    const answer = content.answers[id]
    if (answer === undefined || (answer.text === '' && answer.choices.length === 0)) return []
    const { text, choices, version } = answer
    return [{ questionId: id, questionVersion: version, text, choices }]
  })
  const texts = answers.map(({ text }) => text)
  const words = texts.join('\n')
  const said = { textDigest: textDigest(texts), textBands: textBands(words) }
  await tx.responseVersion.create({
    data: {
      ...{ responseId, number, sentAt, organisation, name, areaCode, publication, datasetId },
      kind: kind ?? 'other',
      regionCode: grounds.regionCode,
      ...(scenario !== null && { scenario, scenarioHash: grounds.scenarioHash, scenarioTitle }),
      engine: engineVersion,
      ...said,
    },
  })
  if (number > 1) await tx.response.update({ where: { id: responseId }, data: { newestVersion: number } })
  await tx.answer.createMany({
    data: answers.map((answer) => ({ ...answer, responseId, versionNumber: number })),
  })
  await joinCampaign(tx, { responseId, consultationId: consultation.id, words, ...said })
}

/**
 * Keeps the address apart and sealed, with the link that letters lead back with, or forgets both when it was taken out.
 */
export async function keepContact(
  tx: Transaction,
  responseId: string,
  { email, link }: { readonly email: string; readonly link: string },
): Promise<void> {
  await tx.contact.deleteMany({ where: { responseId } })
  if (email !== '') await tx.contact.create({ data: { responseId, email: seal(email), link: seal(link) } })
}
