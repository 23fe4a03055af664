import { colourBetween, pixelOf, type Fill } from '#lib/view/map/colour-picture.ts'
import { mapStates, type MapState } from '#lib/view/map/map-state.ts'

/** The colours of the map, taken from the style sheet so that they are named in one place. */
export type MapPalette = {
  readonly ink: string
  readonly paper: string
  readonly line: string
  readonly strong: string
  readonly entering: string
  readonly leaving: string
  readonly staying: string
  readonly focus: string
  /** By `mapStates`: as seen from afar, where symbols say what happens, and as seen from near. */
  readonly far: readonly Fill[]
  readonly near: readonly Fill[]
  /** 0 = no tenth, 1 = most need to 10. */
  readonly tenths: readonly Fill[]
}

/** Reads the colours that apply to an element. Throws RangeError when the style sheet has no such colour. */
export function mapPalette(element: Element): MapPalette {
  const style = getComputedStyle(element)
  const colour = (name: string) => style.getPropertyValue(`--rw-${name}`).trim()
  const plain = (name: string): Fill => {
    const ground = pixelOf(colour(name))
    return { ground, mark: ground, pattern: 'plain' }
  }
  const land = plain('wash-2')
  const unknown: Fill = {
    ground: pixelOf(colour('paper')),
    mark: pixelOf(colour('line-strong')),
    pattern: 'dotted',
  }
  const near: Record<MapState, Fill> = {
    entering: plain('ent'),
    leaving: { ground: pixelOf(colour('lea-bg')), mark: pixelOf(colour('lea')), pattern: 'hatched' },
    staying: plain('map-stay'),
    not_listed: land,
    not_enough_data: unknown,
  }
  const needs = [5, 4, 3, 2, 1].map((step) => pixelOf(colour(`need-${step}`)))
  return {
    ...{ ink: colour('ink'), paper: colour('paper'), line: colour('line'), strong: colour('line-strong') },
    ...{ entering: colour('ent'), leaving: colour('lea'), staying: colour('stay'), focus: colour('focus') },
    far: mapStates.map((state) => (state === 'not_enough_data' ? unknown : land)),
    near: mapStates.map((state) => near[state]),
    tenths: [
      unknown,
      ...Array.from({ length: 10 }, (_, at): Fill => {
        const ground = colourBetween(needs, at / 9)
        return { ground, mark: ground, pattern: 'plain' }
      }),
    ],
  }
}
