import 'server-only'
import { z } from 'zod'
import { openDataset, type StoredDataset } from '#lib/dataset/dataset-store.ts'
import { demoName } from '#lib/dataset/demo/to-files.ts'
import { scoreDataset } from '#lib/dataset/score-dataset.ts'
import { currentDatasetId } from '#lib/dataset/store/find-version.ts'
import { db, type Transaction } from '#lib/db/database.ts'
import type { Scenario } from '#lib/scenario/scenario.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { demoDates } from './demo-dates.ts'
import { demoEvidence } from './demo-evidence.ts'
import { demoConsultationId as id, demoId } from './demo-id.ts'
import { demoProposals } from './demo-proposals.ts'
import { demoQuestions } from './demo-questions.ts'

/**
 * Gives the demonstration dataset an open consultation about it, so that there is something to answer when the site is
 * first started.
 *
 * Does nothing when another dataset is current, or when there is any consultation. It can be called again, and two
 * processes that start together do no harm.
 *
 * Returns the id of the consultation that was made, or null when nothing was done. Throws ServiceError `Unavailable`
 * without a database.
 */
export async function ensureDemoConsultation(now = new Date()): Promise<string | null> {
  const current = await currentDatasetId()
  if (current?.startsWith(`${demoName}@`) !== true) return null
  if ((await db().consultation.count()) > 0) return null
  const made = await seed({ actor: { kind: 'operator' }, arrivedAt: now }, { datasetId: current })
  return made ? id : null
}

const seed = defineVerb({
  name: 'consultation.seed',
  permission: 'consultation.seed',
  input: z.strictObject({ datasetId: z.string() }),
  change: async (tx, { datasetId }, { arrivedAt }) => {
    const { count } = await tx.consultation.createMany({
      data: [{ id, title, summary, datasetId, ...demoDates(arrivedAt), invented: true }],
      skipDuplicates: true,
    })
    if (count === 0) return { value: false, entry: null }
    await addParts(tx, await openDataset(datasetId))
    const facts = { datasetId, proposals: demoProposals.length, questions: demoQuestions.length }
    return { value: true, entry: { subject: `consultation ${id}`, consultationId: id, facts } }
  },
})

const title = 'How should England’s ‘left-behind’ wards be chosen?'

const summary = `This is a demonstration: the wards, the numbers and the proposals are invented. Your answers are real to the program, so you can see what becomes of them.

The list of ‘left-behind’ wards is made by a method with two tests: a ward is on it when it is among the worst 10% for community needs and among the worst 10% for deprivation. We ask which five changes to that method would make the list fairer.

You can test each proposal, or any change of your own, and see at once which wards would enter or leave the list. You need no account and no statistics, and you may leave any question out.`

async function addParts(tx: Transaction, dataset: StoredDataset): Promise<void> {
  const at = (kind: string, index: number) => ({
    id: demoId(`${kind} ${index + 1}`),
    consultationId: id,
    position: index + 1,
  })
  const proposalId = (code: string | null) =>
    code === null
      ? null
      : demoId(`proposal ${demoProposals.findIndex((proposal) => proposal.code === code) + 1}`)
  await tx.proposal.createMany({
    data: demoProposals.map((proposal, index) => ({
      ...proposal,
      ...at('proposal', index),
      scenario: canonical(dataset, proposal.scenario),
    })),
  })
  await tx.evidence.createMany({
    data: demoEvidence.map(({ proposalCode, published, ...item }, index) => ({
      ...item,
      ...at('evidence', index),
      proposalId: proposalId(proposalCode),
      published: new Date(published),
    })),
  })
  const questions = demoQuestions.map((question, index) => ({ ...question, ...at('question', index) }))
  await tx.question.createMany({
    data: questions.map(({ id: own, consultationId, position, kind, aboutYou, proposalCode }) => ({
      ...{ id: own, consultationId, position, kind, aboutYou, proposalId: proposalId(proposalCode) },
    })),
  })
  await tx.questionVersion.createMany({
    data: questions.map(({ id: questionId, wording, hint, options }) => ({
      ...{ questionId, number: 1, wording, hint, options: [...options] },
    })),
  })
}

function canonical(dataset: StoredDataset, scenario: Scenario): Scenario {
  const scoring = scoreDataset(dataset, scenario)
  if (!scoring.ok)
    throw new Error(`a proposal of the demonstration has problems: ${JSON.stringify(scoring.issues)}`)
  return scoring.value.settled.canonical
}
