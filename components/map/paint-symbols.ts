import { mapStates, type MapState } from '#lib/view/map/map-state.ts'
import type { MapPalette } from './map-palette.ts'
import type { MapScene } from './map-scene.ts'

/** Each shape in a box of 12, as in components/layout/symbols.tsx, with the point of the map in its middle. */
const outlines = {
  entering: 'M6 1 11.4 11H.6z',
  leaving: 'M6 10.2 1.6 2h8.8z',
  staying: 'M10 6a4 4 0 1 1-8 0 4 4 0 0 1 8 0z',
} as const

/** From the least to the most important: those painted last lie on top. */
const order = ['staying', 'leaving', 'entering'] as const

/** The width of a symbol in pixels of the screen, from afar and from near. */
const sizes = {
  far: { entering: 9, leaving: 9, staying: 5 },
  near: { entering: 13, leaving: 13, staying: 0 },
}

/** Where a symbol is meant by a pointer that is so many pixels of the screen away from its middle. */
export const symbolReach = 7

/** The areas that have a symbol, most important first. */
export function symbolised(states: Uint8Array, near: boolean): number[] {
  const { entering, leaving, staying } = near ? sizes.near : sizes.far
  const shown: Partial<Record<MapState, number>> = { entering, leaving, staying }
  return [...order]
    .reverse()
    .filter((state) => (shown[state] ?? 0) > 0)
    .flatMap((state) => {
      const place = mapStates.indexOf(state)
      return Array.from(states.keys()).filter((area) => states[area] === place)
    })
}

/** The shape of a state in a box of 12. */
export const symbolOutline = (state: (typeof order)[number]): Path2D => new Path2D(outlines[state])

/** A symbol at the middle of every area that enters, leaves or stays. From near, the colour of the area says who stays. */
export function paintSymbols(
  context: CanvasRenderingContext2D,
  { shapes: { places, shapes }, look, density, picture }: MapScene,
  states: Uint8Array,
  palette: MapPalette,
  near: boolean,
): void {
  for (const state of order) {
    const size = sizes[near ? 'near' : 'far'][state]
    const place = mapStates.indexOf(state)
    const path = symbolOutline(state)
    states.forEach((found, area) => {
      const bare = shapes[area]?.rings.length === 0
      if (found !== place || (size === 0 && !bare)) return
      const [x, y] = [
        (places.x[area] ?? NaN) * look.scale + look.x,
        (places.y[area] ?? NaN) * look.scale + look.y,
      ]
      if (!(x > -20 && y > -20 && x < picture.width + 20 && y < picture.height + 20)) return
      const scale = ((size || 7) / 12) * density
      context.setTransform(scale, 0, 0, scale, x - 6 * scale, y - 6 * scale)
      paintSymbol(context, path, state, palette)
    })
    context.resetTransform()
  }
}

/** One symbol in a box of 12, with a light edge so that it stands out from its area and from other symbols. */
export function paintSymbol(
  context: CanvasRenderingContext2D,
  path: Path2D,
  state: (typeof order)[number],
  palette: MapPalette,
): void {
  context.lineJoin = 'round'
  context.strokeStyle = palette.paper
  context.lineWidth = state === 'leaving' ? 5 : 2.5
  context.stroke(path)
  context.fillStyle = state === 'leaving' ? palette.paper : palette[state]
  context.fill(path)
  if (state !== 'leaving') return
  context.strokeStyle = palette.leaving
  context.lineWidth = 2.2
  context.stroke(path)
}

/** A disc for each area without a shape, coloured by its tenth. */
export function paintDiscs(
  context: CanvasRenderingContext2D,
  { shapes: { places, shapes }, look, density }: MapScene,
  tenths: Uint8Array,
  palette: MapPalette,
): void {
  shapes.forEach(({ rings }, area) => {
    if (rings.length > 0) return
    const ground = palette.tenths[tenths[area] ?? 0]?.ground ?? 0
    context.beginPath()
    const [x, y] = [
      (places.x[area] ?? NaN) * look.scale + look.x,
      (places.y[area] ?? NaN) * look.scale + look.y,
    ]
    context.arc(x, y, 4 * density, 0, 2 * Math.PI)
    context.fillStyle = `rgb(${ground & 255}, ${(ground >> 8) & 255}, ${(ground >> 16) & 255})`
    context.fill()
    context.strokeStyle = palette.strong
    context.lineWidth = density
    context.stroke()
  })
}
