import { colourPicture, type Fill } from '#lib/view/map/colour-picture.ts'
import type { Ring } from '#lib/view/map/fill-picture.ts'
import type { Box } from '#lib/view/map/map-look.ts'
import type { MapPalette } from './map-palette.ts'
import { isNear, type MapColours, type MapScene } from './map-scene.ts'
import { paintDiscs, paintSymbols } from './paint-symbols.ts'

/** Paints the whole map: areas, borders, symbols. */
export function paintMap(
  context: CanvasRenderingContext2D,
  scene: MapScene,
  { states, tenths }: MapColours,
  palette: MapPalette,
): void {
  const { picture, shapes, density } = scene
  const near = isNear(scene)
  const fills: readonly Fill[] = tenths ? palette.tenths : near ? palette.near : palette.far
  const image = new ImageData(picture.width, picture.height)
  const pixels = new Uint32Array(image.data.buffer)
  colourPicture(picture, fills, tenths ?? states, pixels, density >= 2 ? 2 : 1)
  context.putImageData(image, 0, 0)
  if (near) {
    const seen = shapes.shapes.filter(({ box }) => touches(box, scene)).flatMap(({ rings }) => rings)
    strokeLines(context, scene, seen, palette.paper, 0.75)
    strokeLines(context, scene, shapes.districtBorders, palette.strong, 1)
  }
  strokeLines(context, scene, shapes.regionBorders, near ? palette.ink : palette.strong, near ? 1.5 : 0.75)
  if (tenths) paintDiscs(context, scene, tenths, palette)
  else paintSymbols(context, scene, states, palette, near)
}

/** Outlines one area, or puts a ring around one without a shape. */
export function paintOutline(
  context: CanvasRenderingContext2D,
  scene: MapScene,
  area: number,
  { ink, focus }: MapPalette,
): void {
  const { shapes, look, density } = scene
  const rings = shapes.shapes[area]?.rings ?? []
  strokeLines(context, scene, rings, focus, 6)
  strokeLines(context, scene, rings, ink, 2.5)
  const [x, y] = [
    (shapes.places.x[area] ?? NaN) * look.scale + look.x,
    (shapes.places.y[area] ?? NaN) * look.scale + look.y,
  ]
  if (rings.length > 0 && isNear(scene)) return
  for (const [colour, width] of [
    [focus, 6],
    [ink, 2.5],
  ] as const) {
    context.beginPath()
    context.arc(x, y, 11 * density, 0, 2 * Math.PI)
    context.strokeStyle = colour
    context.lineWidth = width * density
    context.stroke()
  }
}

function touches({ x0, y0, x1, y1 }: Box, { look: { scale, x, y }, picture }: MapScene): boolean {
  return (
    x1 * scale + x >= 0 &&
    x0 * scale + x <= picture.width &&
    y1 * scale + y >= 0 &&
    y0 * scale + y <= picture.height
  )
}

function strokeLines(
  context: CanvasRenderingContext2D,
  { look: { scale, x, y }, density }: Pick<MapScene, 'look' | 'density'>,
  lines: readonly Ring[],
  colour: string,
  width: number,
): void {
  context.beginPath()
  for (const line of lines) {
    context.moveTo((line[0] ?? NaN) * scale + x, (line[1] ?? NaN) * scale + y)
    for (let at = 2; at < line.length; at += 2) {
      context.lineTo((line[at] ?? NaN) * scale + x, (line[at + 1] ?? NaN) * scale + y)
    }
  }
  context.strokeStyle = colour
  context.lineWidth = width * density
  context.lineJoin = 'round'
  context.stroke()
}
