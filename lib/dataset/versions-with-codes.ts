import 'server-only'
import { db } from '#lib/db/database.ts'
import { methodologySchema } from './package/methodology-schema.ts'

/** A dataset version, as a refusal names it. */
export type NamedVersion = { readonly id: string; readonly digest: string }

/** The codes of each version's method. A version never changes, so this is read once for each. */
const codesOf = new Map<string, ReadonlySet<string>>()

/**
 * Which stored dataset versions, other than `except`, know some codes of indices, domains or indicators: every code that
 * one of them knows, with the newest version that does.
 *
 * Example: asked for `pubs` and `nonsense`, gives the version that has `pubs`, and nothing for `nonsense`.
 */
export async function versionsWithCodes(
  codes: readonly string[],
  except: string,
): Promise<Map<string, NamedVersion>> {
  const versions = await db().datasetVersion.findMany({
    where: { id: { not: except } },
    orderBy: [{ importedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, digest: true },
  })
  await readCodes(versions.map(({ id }) => id).filter((id) => !codesOf.has(id)))
  return new Map(
    codes.flatMap((code) => {
      const version = versions.find(({ id }) => codesOf.get(id)?.has(code))
      return version === undefined ? [] : [[code, version] as const]
    }),
  )
}

async function readCodes(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const versions = await db().datasetVersion.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, methodology: true },
  })
  for (const { id, methodology } of versions) {
    const { indices } = methodologySchema.parse(methodology)
    const codes = indices.flatMap((index) => [
      index.code,
      ...index.domains.flatMap((domain) => [domain.code, ...domain.indicators.map(({ code }) => code)]),
    ])
    codesOf.set(id, new Set(codes))
  }
}
