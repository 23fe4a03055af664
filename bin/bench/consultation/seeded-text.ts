import type { Random } from '#lib/scoring/random.ts'

const common =
  `the of and to in a is that for it on with as are this be at or from by we have not they which our there more but
people place area ward local community centre library pub bus park school work young older families list method need
data count weight measure deprivation income health transport money fund grant council village estate town street club
group neighbours trust volunteers support change fair unfair because should would could many few most years always never
better worse closed open cannot reach travel jobs shops doctor hospital internet connected broadband assets charity
survey evidence numbers rank score index change half double less left behind`.split(/\s+/)

const syllables =
  'ba con der el fen gor hal im jun kel lor mar nes or pen quo ris sel tor un ves wen yor zan thorpe ley'.split(
    ' ',
  )

/** 6,000 words: everyday ones, then invented ones that stand for the many rare words of real answers. */
const vocabulary: readonly string[] = [
  ...common,
  ...Array.from({ length: 6000 - common.length }, (_, at) =>
    [at % 27, Math.floor(at / 27) % 27, (at * 7 + 3) % 27]
      .map((part) => syllables[part % syllables.length])
      .join(''),
  ),
]

/** One word: few are frequent, many are rare, as in real texts (Zipf's law). */
export const seededWord = (random: Random): string =>
  vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? 'the'

/** A text of so many words in sentences of about twelve. */
export function seededText(random: Random, words: number): string {
  const sentences: string[] = []
  for (let left = words; left > 0;) {
    const length = Math.min(left, 6 + Math.floor(random() * 12))
    const sentence = Array.from({ length }, () => seededWord(random)).join(' ')
    sentences.push(`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`)
    left -= length
  }
  return sentences.join(' ')
}

/** The same text with one word in twenty replaced: what people do with a text that a campaign gave them. */
export const lightlyChanged = (random: Random, text: string): string =>
  text
    .split(' ')
    .map((word) => (random() < 0.05 ? seededWord(random) : word))
    .join(' ')

/** One of several things, each as likely. */
export function pick<Thing>(random: Random, things: readonly Thing[]): Thing {
  const thing = things[Math.floor(random() * things.length)]
  if (thing === undefined) throw new RangeError('there is nothing to choose from')
  return thing
}
