import type { Index } from '#lib/scoring/methodology.ts'

/** How screens name an index: a heading, words inside a sentence, and the letters that experts know it by. */
export type IndexWords = { readonly title: string; readonly prose: string; readonly short: string }

/** What the two indices of the published method measure, in the words of the visitors. */
const known: Readonly<Record<string, string>> = { cni: 'Community needs', imd: 'Deprivation' }

/**
 * The words for an index: what it measures where we know it, else its own name.
 *
 * Example: the Community Needs Index 2019 is "Community needs" as a heading and "community needs" in a sentence.
 */
export function indexWords({ code, name, short_name: short }: Index): IndexWords {
  const title = Object.hasOwn(known, code) ? known[code] : undefined
  return title === undefined
    ? { title: name, prose: `the ${name}`, short }
    : { title, prose: title.toLowerCase(), short }
}
