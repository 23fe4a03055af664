import 'server-only'
import { z } from 'zod'
import { personOf } from '#lib/consultation/moderation/person-of.ts'
import type { Transaction } from '#lib/db/database.ts'
import { ServiceError } from '#lib/errors/service-error.ts'
import { databaseTime } from '#lib/service/clock.ts'
import { defineVerb } from '#lib/service/define-verb.ts'
import { changeableTheme, recordThemeChange, refuseUsedName } from './changeable-theme.ts'
import { themeFields } from './theme-fields.ts'

const part = z.strictObject({
  ...themeFields,
  /** Answers tagged with the theme that belong to this part; whoever tagged them counts as having tagged it so. */
  answers: z.array(z.uuid()).max(1000).default([]),
})

/**
 * Splits a theme into several. It goes out of use; answers that are given to no part keep its tag and so can be found and
 * coded again.
 *
 * @returns the ids of the parts, in order
 * @throws ServiceError `Invalid` (fewer than two parts, a name used or given twice), `Conflict` (out of use), `NotFound`,
 *   `Forbidden`
 */
export const splitTheme = defineVerb({
  name: 'theme.split',
  permission: 'panel.code',
  input: z.strictObject({
    theme: z.uuid(),
    parts: z.array(part).min(2, 'Name at least two themes').max(10, 'Split into no more than ten themes'),
  }),
  change: async (tx, { theme: id, parts }, call) => {
    const theme = await changeableTheme(tx, id)
    refuseRepeatedNames(parts.map(({ name }) => name))
    const [at, personId] = [databaseTime(), personOf(call)]
    await tx.theme.update({ where: { id }, data: { retiredAt: at } })
    await recordThemeChange(tx, theme, { change: 'split', personId, at })
    const ids: string[] = []
    for (const [number, { answers, ...fields }] of parts.entries()) {
      const { questionId } = theme
      await refuseUsedName(tx, { questionId, name: fields.name }, `parts.${number}.name`)
      const made = await tx.theme.create({ data: { ...fields, questionId, splitFromId: id } })
      await recordThemeChange(tx, made, { change: 'created', personId, at, otherId: id })
      await copyTags(tx, id, made.id, answers)
      ids.push(made.id)
    }
    return {
      value: { ids },
      entry: {
        subject: `theme ${id}`,
        consultationId: theme.consultationId,
        facts: { parts: ids.join(' ') },
        content: JSON.stringify(parts.map(({ name, description }) => [name, description])),
      },
    }
  },
})

function refuseRepeatedNames(names: readonly string[]): void {
  const folded = names.map((name) => name.toLowerCase())
  const issues = folded.flatMap((name, at) =>
    folded.indexOf(name) === at ? [] : [{ path: `parts.${at}.name`, message: 'Another part has this name' }],
  )
  if (issues.length > 0) throw new ServiceError({ kind: 'Invalid', message: 'Name each part once.', issues })
}

/** Tags of one theme, and of those merged into it, count for another one as well. */
const copyTags = (tx: Transaction, from: string, to: string, answers: readonly string[]) => tx.$executeRaw`
  INSERT INTO "Tag" ("answerId", "themeId", "personId", "at", "responseId", "versionNumber", "counts")
  SELECT DISTINCT ON (t."answerId", t."personId") t."answerId", ${to}::uuid, t."personId", t."at", t."responseId",
    t."versionNumber", t."counts"
  FROM "Tag" t JOIN "Theme" h ON h."id" = t."themeId"
  WHERE COALESCE(h."mergedIntoId", h."id") = ${from}::uuid AND t."answerId" = ANY(${answers}::uuid[])
  ORDER BY t."answerId", t."personId", t."at"`
