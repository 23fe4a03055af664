import 'server-only'
import { z } from 'zod'
import { hadAHand } from '#lib/consultation/appeal/decide-appeal.ts'
import { questionOptions } from '#lib/consultation/question/question-options.ts'
import { db } from '#lib/db/database.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import { claimEnd } from './claim-end.ts'
import { readHistory } from './read-history.ts'
import { hintsOf } from './hints-of.ts'
import { decisionsInForce, isFirstOpinion } from './moderation-state.ts'
import { passagesOf } from './passages-of.ts'
import { personOf } from './person-of.ts'
import { readModerated } from './read-moderated.ts'
import { stampOf } from './refuse-late.ts'
import { similarResponses } from './similar-responses.ts'
import { targetKey, targetsOf } from './targets.ts'

/** Everything that a moderator reads of one response; without the respondent's address. */
export const readItem = defineQuery({
  name: 'moderation.item',
  permission: 'moderation.read',
  input: z.strictObject({ response: z.uuid() }),
  async read({ response: id }, call) {
    const moderated = await readModerated(db(), id)
    const { response, version, decisions, appeal } = moderated
    const [asked, versions, notes, history, similar] = await Promise.all([
      db().questionVersion.findMany({
        where: {
          OR: version.answers.map(({ questionId, questionVersion: number }) => ({ questionId, number })),
        },
      }),
      db().responseVersion.findMany({
        where: { responseId: id, number: { lt: version.number } },
        orderBy: { number: 'desc' },
        include: { answers: { orderBy: { question: { position: 'asc' } }, include: { question: true } } },
      }),
      db().staffNote.findMany({
        where: { responseId: id },
        orderBy: { createdAt: 'asc' },
        include: { person: { select: { name: true } } },
      }),
      readHistory(id),
      similarResponses(version),
    ])
    const standing = decisionsInForce(decisions)
    const me = personOf(call)
    const claimed =
      response.claim !== null && claimEnd(response.claim) > call.arrivedAt ? response.claim : null
    const targets = new Map(targetsOf(version).map((target) => [target.key, target]))
    const decisionAbout = (key: string) => {
      const decision = standing.get(key)
      if (decision === undefined) return null
      const { action, reason, person, redactedText, note } = decision
      const first = isFirstOpinion(decision, response.consultation.secondOpinion)
      return {
        action,
        reason,
        note,
        by: person.name,
        redactedText,
        first,
        passages: passagesOf(decision.passages),
      }
    }
    const part = (key: string, title: string, text: string) => ({
      key: targets.has(key) ? key : null,
      title,
      text,
      hints: hintsOf(text),
      decision: decisionAbout(key),
    })
    return {
      id,
      reference: response.reference,
      consultationId: response.consultationId,
      state: response.state,
      waitsFor: response.waitsFor,
      heldFor: response.heldFor,
      receivedAt: response.receivedAt,
      stamp: stampOf(moderated),
      claim: claimed && { by: claimed.person.name, mine: claimed.personId === me, until: claimEnd(claimed) },
      version: version.number,
      kind: version.kind,
      publication: version.publication,
      regionCode: version.regionCode,
      scenario: version.scenario,
      scenarioTitle: version.scenarioTitle,
      datasetId: version.datasetId,
      answers: version.answers.map(({ id: answerId, questionId, position, text, choices, aboutYou }) => {
        const question = asked.find((one) => one.questionId === questionId)
        const options = questionOptions.parse(question?.options ?? [])
        return {
          ...part(targetKey('answer', answerId), `${position}. ${question?.wording ?? ''}`, text),
          aboutYou,
          choices: choices.map((code) => options.find((option) => option.code === code)?.label ?? code),
        }
      }),
      names: [
        part('name', 'Name', version.name),
        part('organisation', 'Organisation', version.organisation),
        part('scenario_title', 'Title of the attached method', version.scenarioTitle),
      ].filter(({ text }) => text !== ''),
      earlier: versions.map(({ number, sentAt, answers }) => ({
        number,
        sentAt,
        answers: answers.map(({ question, text, choices }) => ({
          position: question.position,
          text: text === '' ? choices.join(', ') : text,
        })),
      })),
      notes: notes.map(({ id: noteId, text, createdAt, person }) => ({
        id: noteId,
        text,
        createdAt,
        by: person.name,
      })),
      appeal: appeal && {
        text: appeal.text,
        createdAt: appeal.createdAt,
        decidedAt: appeal.decidedAt,
        upheld: appeal.upheld,
        mayDecide: !hadAHand(moderated, me),
      },
      history,
      similar,
    }
  },
})

export type ModerationItem = Awaited<ReturnType<typeof readItem>>
