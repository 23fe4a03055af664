import { z } from 'zod'
import { licenceSchema, type Datapackage } from '#lib/dataset/package/datapackage-schema.ts'
import type { Indicator } from '#lib/scoring/snapshot.ts'

/** Why the values of an indicator may not be passed on in bulk: the words of the licence. By the indicator's code. */
export type Withheld = ReadonlyMap<string, string>

type Licence = NonNullable<Datapackage['licenses']>[number]

/** Licences under which anybody may pass data on: those of Open Definition 2.1 that statistics come under. */
const open = [
  /^OGL(-|$)/i,
  /^CC0(-|$)/i,
  /^CC-BY(-SA)?-\d\.\d(-IGO)?$/i,
  /^(ODC-)?PDDL-\d/i,
  /^(ODC-BY|ODC-ODbL|ODbL)-\d/i,
]

const nothingStated = 'No licence is stated for these data.'

/**
 * Which indicators' values may be shown, ward by ward, and not offered in bulk, by the licences of a dataset version
 * (docs/decisions/0016-what-may-be-passed-on.md). Everything that hands out values in bulk asks this one function:
 * workbooks, CSV files, the HTTP interface, the map, the exchange with COINr.
 *
 * What counts is what a file's own entry in datapackage.json says, else what the package says. A licence that is not
 * known to be open covers everything it may be about: the indicators whose source it names before a ©, or, when it names
 * none of them, all. Without any licence nothing may be passed on. Invented data may.
 *
 * Example: england-2019 withholds its three CNI indicators, and none of the IMD.
 */
export function withheldIndicators(
  { licenses, resources, invented }: Pick<Datapackage, 'licenses' | 'resources' | 'invented'>,
  indicators: readonly Indicator[],
): Withheld {
  const byLevel = (level: Indicator['level']) => {
    const path = level === 'area' ? 'values.csv' : 'small-area-values.csv'
    const own = z.array(licenceSchema).safeParse(resources.find((file) => file.path === path)?.licenses)
    return own.success && own.data.length > 0 ? own.data : (licenses ?? [])
  }
  return new Map(
    invented === true
      ? []
      : indicators.flatMap((indicator) => {
          const reason = reasonToWithhold(indicator, byLevel(indicator.level), indicators)
          return reason === null ? [] : [[indicator.code, reason] as const]
        }),
  )
}

function reasonToWithhold(
  { source }: Indicator,
  licences: readonly Licence[],
  indicators: readonly Indicator[],
): string | null {
  const closed = licences.filter(({ name = '' }) => !open.some((known) => known.test(name)))
  if (licences.length === 0) return nothingStated
  const everything = closed.length === licences.length
  const covering = closed.find((licence) => {
    const work = workOf(licence)
    const namesSome = work !== '' && indicators.some((other) => isFrom(other.source, work))
    return everything || !namesSome || isFrom(source, work)
  })
  return covering === undefined ? null : (covering.title ?? covering.name ?? nothingStated)
}

/** What a licence says it is about: "Community Needs Index" of "Community Needs Index © OCSI and Local Trust; …". */
function workOf({ title = '' }: Licence): string {
  const at = title.indexOf('©')
  return at < 1 ? '' : title.slice(0, at).trim()
}

const isFrom = (source: string, work: string): boolean => source.toLowerCase().includes(work.toLowerCase())
