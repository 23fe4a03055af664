import type { Point } from '#lib/view/map/map-look.ts'

/** What hands and mice do to a map. Places are in pixels of the screen from the element's top left corner. */
export type Gestures = {
  readonly pan: (dx: number, dy: number) => void
  readonly zoom: (factor: number, at: Point) => void
  /** A pointer rests somewhere, or (null) has left. */
  readonly hover: (at: Point | null) => void
  readonly tap: (at: Point, event: PointerEvent) => void
}

/** A pointer that moved less, in pixels, has not dragged. */
const still = 5
/** Powers of two for a pixel of the wheel, and the most for one turn of it. */
const wheelStep = 0.002
const mostWheel = 0.5

const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
const apart = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y)

/**
 * Listens to drags, pinches, wheels and taps. One finger scrolls the page, two move the map; a wheel scrolls the page
 * unless the map has the focus or Ctrl is held: nobody is caught in the map. Returns what ends the listening.
 */
export function listenToGestures(element: HTMLElement, on: Gestures): () => void {
  const down = new Map<number, Point>()
  let travelled = 0
  const placeOf = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = element.getBoundingClientRect()
    return { x: clientX - left, y: clientY - top }
  }
  const stop = new AbortController()
  const options = { signal: stop.signal, passive: false }
  element.addEventListener(
    'pointerdown',
    (event) => {
      if (event.pointerType === 'mouse' && event.button !== 0) return
      if (down.size === 0) travelled = 0
      down.set(event.pointerId, placeOf(event))
      if (event.pointerType === 'mouse' || down.size === 2) element.setPointerCapture(event.pointerId)
    },
    options,
  )
  element.addEventListener(
    'pointermove',
    (event) => {
      const now = placeOf(event)
      const before = down.get(event.pointerId)
      if (before === undefined) {
        if (event.pointerType !== 'touch') on.hover(now)
        return
      }
      travelled += apart(before, now)
      const [other] = [...down].filter(([id]) => id !== event.pointerId).map(([, place]) => place)
      down.set(event.pointerId, now)
      if (other !== undefined) {
        const [from, to] = [between(before, other), between(now, other)]
        on.pan(to.x - from.x, to.y - from.y)
        if (apart(before, other) > 0) on.zoom(apart(now, other) / apart(before, other), to)
      } else if (event.pointerType !== 'touch' && travelled > still) {
        on.pan(now.x - before.x, now.y - before.y)
      }
    },
    options,
  )
  element.addEventListener(
    'pointerup',
    (event) => {
      const single = down.size === 1
      if (!down.delete(event.pointerId)) return
      if (single && travelled <= still) on.tap(placeOf(event), event)
    },
    options,
  )
  element.addEventListener(
    'pointercancel',
    (event) => {
      down.delete(event.pointerId)
    },
    options,
  )
  element.addEventListener(
    'pointerleave',
    () => {
      on.hover(null)
    },
    options,
  )
  element.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && document.activeElement !== element) return
      event.preventDefault()
      const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 25)
      const power = -pixels * wheelStep * (event.ctrlKey ? 5 : 1)
      on.zoom(2 ** Math.min(Math.max(power, -mostWheel), mostWheel), placeOf(event))
    },
    options,
  )
  return () => stop.abort()
}
