import 'server-only'
import { db } from '#lib/db/database.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import { nothing } from '#lib/service/nothing.ts'
import { stageOf, type Stage } from './stage-of.ts'

/** A consultation as the list of administrators shows it. */
export type ConsultationLine = {
  readonly id: string
  readonly title: string
  readonly stage: Stage
  readonly opensAt: Date
  readonly closesAt: Date
  readonly outcomePublishedAt: Date | null
  readonly proposals: number
  readonly questions: number
  /** That were sent, whatever became of them. */
  readonly responses: number
}

/** Every consultation, drafts too, the one that opens last first. Throws ServiceError `Forbidden`. */
export const listConsultations = defineQuery<object, ConsultationLine[]>({
  name: 'consultation.list',
  permission: 'consultation.preview',
  input: nothing,
  read: async (_input, { arrivedAt }) => {
    const rows = await db().consultation.findMany({
      orderBy: [{ opensAt: 'desc' }, { id: 'asc' }],
      include: { _count: { select: { proposals: true, questions: true, responses: true } } },
    })
    return rows.map((row) => {
      const { id, title, opensAt, closesAt, outcomePublishedAt, _count: counts } = row
      return { id, title, opensAt, closesAt, outcomePublishedAt, stage: stageOf(row, arrivedAt), ...counts }
    })
  },
})
