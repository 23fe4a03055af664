import type { MembershipCount } from '#lib/scoring/overlap/list-overlaps.ts'
import { joinWords } from '#lib/view/format/join-words.ts'
import type { ComparedMethod } from './compared-method.ts'

/** The areas that are on exactly these lists. */
export type ListPart = {
  /** The letters of the lists: "AC". */
  readonly letters: string
  readonly membership: number
  /** By list, in order. */
  readonly on: readonly boolean[]
  readonly words: string
  readonly count: number
}

const numbers = ['none', 'one', 'both', 'all three', 'all four']

/** The parts that the lists fall into, those on all of them first, then the largest. Only parts with an area. */
export function listParts(
  methods: readonly ComparedMethod[],
  counts: readonly MembershipCount[],
): ListPart[] {
  const everywhere = 2 ** methods.length - 1
  const parts = counts.map(({ membership, count }): ListPart => {
    const on = methods.map((_, bit) => ((membership >> bit) & 1) === 1)
    const inside = methods.filter((_, bit) => on[bit])
    return {
      letters: inside.map(({ letter }) => letter).join(''),
      ...{ membership, on, count },
      words: wordsOf(inside, methods.length),
    }
  })
  return [
    ...parts.filter(({ membership }) => membership === everywhere),
    ...parts.filter(({ membership }) => membership !== everywhere),
  ]
}

function wordsOf(inside: readonly ComparedMethod[], many: number): string {
  const names = inside.map(({ inSentence }) => inSentence)
  if (names.length === many && many > 1) return `On ${numbers[many] ?? 'all'}`
  return names.length === 1 ? `Only on ${names[0] ?? ''}` : `Only on ${joinWords(names)}`
}

/** The membership that letters stand for; null when they stand for no list that is there. */
export function membershipOf(letters: string, methods: readonly ComparedMethod[]): number | null {
  const bits = Array.from(letters.toUpperCase(), (letter) =>
    methods.findIndex((method) => method.letter === letter),
  )
  if (bits.length === 0 || bits.includes(-1)) return null
  return bits.reduce((membership, bit) => membership | (1 << bit), 0)
}
