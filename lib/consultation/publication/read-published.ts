import 'server-only'
import { z } from 'zod'
import { db } from '#lib/db/database.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { defineQuery } from '#lib/service/define-query.ts'
import { themesOfPublished, withTheme, type ThemeOfAnswer } from './public-themes.ts'

const pageLength = 20
/** Beyond this, a search says "more than". */
const mostCounted = 1000

const optional = <Value>(schema: z.ZodType<Value>) => schema.nullable().default(null)

const input = z.strictObject({
  consultation: z.string().max(80),
  /** Words that it must have; PostgreSQL's own "websearch" language: quotes, or, minus. */
  text: z.string().max(200).default(''),
  proposal: optional(z.uuid()),
  kind: optional(z.enum(['individual', 'organisation', 'area_professional', 'other'])),
  region: z.string().max(20).default(''),
  /** The id of a theme (public-themes.ts). */
  theme: optional(z.uuid()),
  after: optional(z.strictObject({ receivedAt: z.iso.datetime(), id: z.uuid() })),
})

type Row = {
  responseId: string
  reference: string
  receivedAt: Date
  kind: 'individual' | 'organisation' | 'area_professional' | 'other'
  name: string
  regionCode: string
  withScenario: boolean
  redacted: boolean
  words: string
}

/**
 * One page of the published responses, the newest first. It reads nothing but the public's copy.
 *
 * `found`: how many there are, at most 1,000 (then there may be more). `next`: null on the last page.
 */
export const readPublished = defineQuery({
  name: 'response.published',
  permission: 'response.read_published',
  mayBeOld: true,
  input,
  async read({ consultation, text, proposal, kind, region, theme, after }) {
    const wanted = [
      Prisma.sql`"consultationId" = ${consultation}`,
      text.trim() === '' ? [] : Prisma.sql`"search" @@ websearch_to_tsquery('english', ${text})`,
      proposal === null ? [] : Prisma.sql`"proposalIds" @> ARRAY[${proposal}]::uuid[]`,
      kind === null ? [] : Prisma.sql`"kind" = ${kind}::"RespondentKind"`,
      region === '' ? [] : Prisma.sql`"regionCode" = ${region}`,
      theme === null ? [] : withTheme(theme),
    ].flat()
    const where = Prisma.join(wanted, ' AND ')
    const further =
      after === null
        ? Prisma.empty
        : Prisma.sql`AND ("receivedAt", "responseId") < (${new Date(after.receivedAt)}, ${after.id}::uuid)`
    const [rows, counted] = await Promise.all([
      db().$queryRaw<Row[]>`
        SELECT "responseId", "reference", "receivedAt", "kind"::text, "name", "regionCode",
          "scenario" IS NOT NULL AS "withScenario", "redacted", left(COALESCE(
            (SELECT string_agg(said->>'text', E'\\n') FROM jsonb_array_elements("answers") said WHERE said->>'text' <> ''),
            "scenarioTitle"), 300) AS "words"
        FROM "PublishedResponse" p WHERE ${where} ${further}
        ORDER BY "receivedAt" DESC, "responseId" DESC LIMIT ${pageLength + 1}`,
      db().$queryRaw<{ found: number }[]>`
        SELECT count(*)::int AS "found" FROM (
          SELECT 1 FROM "PublishedResponse" p WHERE ${where} LIMIT ${mostCounted}) f`,
    ])
    const shown = rows.slice(0, pageLength)
    const last = shown.at(-1)
    const themes = await themesOfPublished(shown.map(({ responseId }) => responseId))
    return {
      rows: shown.map((row) => ({ ...row, themes: namesOf(themes, row.responseId) })),
      found: counted[0]?.found ?? 0,
      next:
        rows.length > pageLength && last !== undefined
          ? { receivedAt: last.receivedAt.toISOString(), id: last.responseId }
          : null,
    }
  },
})

const namesOf = (themes: readonly ThemeOfAnswer[], responseId: string): readonly string[] => [
  ...new Set(themes.flatMap((theme) => (theme.responseId === responseId ? [theme.name] : []))),
]

export type PublishedRow = Row & { readonly themes: readonly string[] }
