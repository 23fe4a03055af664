import type { AreaType } from '#lib/scoring/typology/typology.ts'

/** What is said of a domain on which a type has more need than other listed areas, and less. */
type Phrases = { readonly more: string; readonly less: string }

/** Words for domains of the Community Needs Index and the Indices of Deprivation, by what their codes contain. */
const known: readonly (readonly [code: RegExp, phrases: Phrases])[] = [
  [/civic|assets/, { more: 'few places to meet', less: 'more places to meet' }],
  [/connect/, { more: 'poorly connected', less: 'well connected' }],
  [/engage|community/, { more: 'little community activity', less: 'more community activity' }],
  [/income/, { more: 'lower incomes', less: 'higher incomes' }],
  [/employ/, { more: 'fewer people in work', less: 'more people in work' }],
  [/educat|skill|child/, { more: 'fewer qualifications', less: 'more qualifications' }],
  [/health/, { more: 'poorer health', less: 'better health' }],
  [/crime/, { more: 'more crime', less: 'less crime' }],
  [/barrier|hous|geograph/, { more: 'services harder to reach', less: 'services easier to reach' }],
  [/living|environment|indoor|outdoor/, { more: 'poorer surroundings', less: 'better surroundings' }],
]

/** Differences from the average listed area below this many standard deviations name nothing. */
const worthNaming = 0.25

type Domain = { readonly code: string; readonly name: string }

/** A type's name, and the same for addresses. */
export type TypeName = { readonly name: string; readonly slug: string }

/**
 * Names for types, made from their profiles by a rule, so that the same types always have the same names: the domain on which
 * a type has most need beside the average listed area, then the one on which it has least. Where two types would be called
 * the same, each is told apart by further domains, and in the end by a number.
 *
 * `domains`: in the order of the profiles. Example: "Few places to meet, well connected".
 */
export function typeNames(types: readonly AreaType[], domains: readonly Domain[]): TypeName[] {
  const average = averageProfile(types, domains.length)
  const phrases = types.map(({ profile }) =>
    phrasesOf(
      profile.map((value, at) => value - (average[at] ?? 0)),
      domains,
    ),
  )
  const said = phrases.map(() => 2)
  const nameOf = (at: number) => (phrases[at] ?? []).slice(0, said[at] ?? 2).join(', ')
  for (let more = 2; more < domains.length; more++) {
    const names = phrases.map((_, at) => nameOf(at))
    for (const [at, name] of names.entries()) {
      if (names.indexOf(name) !== names.lastIndexOf(name)) said[at] = (said[at] ?? 2) + 1
    }
  }
  const names = phrases.map((_, at) => nameOf(at) || 'close to the average of the list')
  return names.map((name, at) => {
    const before = names.slice(0, at).filter((other) => other === name).length
    const told = before === 0 ? name : `${name} (${before + 1})`
    return { name: told.charAt(0).toUpperCase() + told.slice(1), slug: slugOf(told) }
  })
}

/** The mean of all areas that have a type. */
function averageProfile(types: readonly AreaType[], columns: number): number[] {
  const areas = types.reduce((sum, type) => sum + type.areas.length, 0)
  return Array.from({ length: columns }, (_, at) =>
    types.reduce((sum, { areas: own, profile }) => sum + (own.length * (profile[at] ?? 0)) / areas, 0),
  )
}

/** What sets a type apart: the most need, the least need, then the rest by how far it is from the average. */
function phrasesOf(differences: readonly number[], domains: readonly Domain[]): string[] {
  const telling = domains
    .map((domain, at) => ({ domain, difference: differences[at] ?? 0 }))
    .filter(({ difference }) => Math.abs(difference) >= worthNaming)
  const most = [...telling].sort((a, b) => b.difference - a.difference)
  const [first, last] = [most[0], most.at(-1)]
  const ends = [
    ...(first !== undefined && first.difference > 0 ? [first] : []),
    ...(last !== undefined && last.difference < 0 ? [last] : []),
  ]
  const rest = telling
    .filter((one) => !ends.includes(one))
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))
  return [...new Set([...ends, ...rest].map(({ domain, difference }) => phraseOf(domain, difference > 0)))]
}

function phraseOf({ code, name }: Domain, more: boolean): string {
  const found = known.find(([pattern]) => pattern.test(code.toLowerCase()))?.[1]
  if (found !== undefined) return more ? found.more : found.less
  return `${more ? 'more' : 'less'} need on ${name}`
}

const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
