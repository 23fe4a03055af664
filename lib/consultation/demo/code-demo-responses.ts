import 'server-only'
import { panelAnswerRows } from '#lib/consultation/panel/panel-rows.ts'
import { createTheme } from '#lib/consultation/theme/create-theme.ts'
import { tagAnswer } from '#lib/consultation/theme/tag-answer.ts'
import { db } from '#lib/db/database.ts'
import type { Call } from '#lib/service/call.ts'
import { demoId } from './demo-id.ts'
import { demoThemes } from './demo-response.ts'
import { demoResponses } from './demo-responses.ts'

/**
 * Records what the invented panel has found so far. What was recorded by an earlier call is not recorded again, also where
 * people took it back since.
 *
 * @param sent the ids of the responses, in the order of `demoResponses`
 */
export async function codeDemoResponses(call: Call, sent: readonly string[]): Promise<void> {
  const answers = await panelAnswerRows(db(), sent)
  for (const { about, name, description } of demoThemes) {
    const question = demoId(`question ${about}`)
    const theme = await themeOf(call, { question, name, description })
    if (theme === null) continue
    for (const [at, response] of sent.entries()) {
      if (demoResponses[at]?.themes?.includes(name) !== true) continue
      const answer = answers.find((one) => one.responseId === response && one.questionId === question)
      if (answer === undefined || (await wasTagged(response, theme))) continue
      await tagAnswer(call, { answer: answer.id, theme, found: true })
    }
  }
}

/** The theme as it was made once, now or by an earlier call; null = people took it out of use. */
async function themeOf(
  call: Call,
  wanted: { question: string; name: string; description: string },
): Promise<string | null> {
  const known = await db().theme.findFirst({
    where: {
      questionId: wanted.question,
      events: { some: { change: 'created', name: wanted.name } },
    },
  })
  if (known === null) return (await createTheme(call, wanted)).id
  return known.retiredAt === null ? known.id : null
}

async function wasTagged(response: string, theme: string): Promise<boolean> {
  const facts = { path: ['theme'], equals: theme }
  const tagged = { action: 'theme.tag', subject: `response ${response}`, facts }
  return (await db().auditEntry.count({ where: tagged })) > 0
}
