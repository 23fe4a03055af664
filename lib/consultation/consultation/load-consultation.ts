import 'server-only'
import { questionOptions } from '#lib/consultation/question/question-options.ts'
import type { Transaction } from '#lib/db/database.ts'
import { scenarioSchema } from '#lib/scenario/scenario.ts'
import type { ConsultationDetail } from './consultation-detail.ts'
import { stageOf } from './stage-of.ts'

const byPosition = { position: 'asc' } as const
const omit = { previewHash: true, createdAt: true } as const
const include = {
  proposals: { orderBy: byPosition, omit: { consultationId: true } },
  evidence: {
    orderBy: byPosition,
    omit: { consultationId: true, proposalId: true },
    include: { proposal: { select: { code: true } } },
  },
  questions: {
    orderBy: byPosition,
    omit: { consultationId: true, proposalId: true },
    include: {
      proposal: { select: { code: true } },
      versions: { orderBy: { number: 'desc' }, take: 1 },
    },
  },
} as const

/**
 * A consultation as it stands at a moment, draft or not; null when there is none with this id. Who may see it is decided
 * by whoever calls this.
 *
 * @param tx the database, or a transaction that is to see its own changes
 */
export async function loadConsultation(
  tx: Pick<Transaction, 'consultation'>,
  id: string,
  now: Date,
): Promise<ConsultationDetail | null> {
  const row = await tx.consultation.findUnique({ where: { id }, omit, include })
  if (row === null) return null
  return {
    ...row,
    stage: stageOf(row, now),
    proposals: row.proposals.map((proposal) => ({
      ...proposal,
      scenario: scenarioSchema.parse(proposal.scenario),
    })),
    evidence: row.evidence.map(({ proposal, published, ...item }) => ({
      ...item,
      proposalCode: proposal?.code ?? null,
      published: published.toISOString().slice(0, 10),
    })),
    questions: row.questions.flatMap(({ proposal, versions: [newest], ...question }) =>
      newest === undefined
        ? []
        : {
            ...question,
            proposalCode: proposal?.code ?? null,
            version: newest.number,
            wording: newest.wording,
            hint: newest.hint,
            options: questionOptions.parse(newest.options),
            changeNote: newest.changeNote,
          },
    ),
  }
}
