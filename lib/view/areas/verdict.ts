import { counted } from '#lib/view/format/counted.ts'
import { joinWords } from '#lib/view/format/join-words.ts'
import { placesFromCut } from '#lib/view/format/places-from-cut.ts'

/** A test as an area fares in it. `rank`: NaN when there is not enough data. */
export type TestResult = { readonly prose: string; readonly rank: number; readonly lastInside: number }

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six']
const inWords = (number: number): string => small[number] ?? String(number)

function all(tests: number): string {
  if (tests === 1) return 'the test'
  return tests === 2 ? 'both tests' : `all ${inWords(tests)} tests`
}

/**
 * Why an area is on the list or not, in a sentence or two.
 *
 * Example: rank 794 of a test that 743 areas meet and rank 358 of one that 742 meet give "It meets one test of two. It
 * misses community needs by 51 places."
 */
export function verdict(tests: readonly TestResult[]): string {
  const blank = tests.filter(({ rank }) => Number.isNaN(rank))
  if (blank.length > 0) {
    return `There is not enough data for ${joinWords(blank.map(({ prose }) => prose))}, so it cannot be on the list.`
  }
  const missed = tests.filter(({ rank, lastInside }) => rank > lastInside)
  if (missed.length === 0) {
    const closest = [...tests].sort((a, b) => a.lastInside - a.rank - (b.lastInside - b.rank))[0]
    return closest === undefined
      ? 'The method has no test.'
      : `It meets ${all(tests.length)}, ${placesFromCut(closest.rank, closest.lastInside)} on ${closest.prose}.`
  }
  const met = tests.length - missed.length
  const misses = missed.map(
    ({ prose, rank, lastInside }) => `${prose} by ${counted(rank - lastInside, 'place')}`,
  )
  if (tests.length === 1) return `It misses ${joinWords(misses)}.`
  const first =
    met === 0
      ? `It meets ${tests.length === 2 ? 'neither test' : 'no test'}.`
      : `It meets ${inWords(met)} ${met === 1 ? 'test' : 'tests'} of ${inWords(tests.length)}.`
  return `${first} It misses ${joinWords(misses)}.`
}
