import type { Steps } from '#lib/scoring/steps.ts'

/** What is asked about weights: `at` one of them, exactly; `throughout` all from one to another, null = not known. */
export type Questions = {
  readonly at: (weight: number) => boolean
  readonly throughout: (from: number, to: number) => boolean | null
}

/** So few weights in a row are quicker asked about one by one. */
const few = 3

/** One way to go from the present weight: how far the search has come, and how many weights it asks about at once. */
type Walk = {
  readonly direction: 1 | -1
  readonly limit: number
  next: number
  step: number
  found: number | null
}

/**
 * The nearest weight at which an answer is another than `now`, searched outwards on both sides; null = there is none.
 *
 * `present`: the weight now. Weights from 1 to `largest` are searched. Of two that are equally near the lower one is
 * given. Stretches in which the answer is known to stay are passed over; each side takes longer steps while that works.
 * Pauses before each question.
 *
 * Example: with `at: (weight) => weight > 7`, from 5 the nearest change is 8.
 */
export function* nearestChange(
  present: number,
  largest: number,
  now: boolean,
  questions: Questions,
): Steps<number | null> {
  const down: Walk = { direction: -1, limit: present - 1, next: 1, step: few, found: null }
  const up: Walk = { direction: 1, limit: largest - present, next: 1, step: few, found: null }
  for (;;) {
    const nearest = down.found ?? up.found ?? Infinity
    const open = [down, up].filter(
      (walk) => walk.found === null && walk.next <= Math.min(walk.limit, nearest),
    )
    const [first, second] = open
    if (first === undefined) break
    yield* advance(second !== undefined && second.next < first.next ? second : first, present, now, questions)
  }
  if (down.found !== null && down.found <= (up.found ?? Infinity)) return present - down.found
  return up.found === null ? null : present + up.found
}

function* advance(walk: Walk, present: number, now: boolean, { at, throughout }: Questions): Steps<void> {
  const last = Math.min(walk.limit, walk.next + walk.step - 1)
  if (last - walk.next < few) {
    for (let distance = walk.next; distance <= last && walk.found === null; distance++) {
      yield
      if (at(present + walk.direction * distance) !== now) walk.found = distance
    }
  } else {
    yield
    const ends = [present + walk.direction * walk.next, present + walk.direction * last]
    const answer = throughout(Math.min(...ends), Math.max(...ends))
    if (answer === null) {
      walk.step = Math.max(few, walk.step >> 1)
      return
    }
    if (answer !== now) walk.found = walk.next
  }
  walk.next = last + 1
  walk.step = 2 * Math.max(few, walk.step)
}
