import { fillPicture } from '#lib/view/map/fill-picture.ts'
import { mapStates, mapStateWords } from '#lib/view/map/map-state.ts'
import { formatCount } from '#lib/view/format/format-count.ts'
import type { MapCounts } from '#lib/view/map/map-counts.ts'
import type { MapLook } from '#lib/view/map/map-look.ts'
import { mapPalette, type MapPalette } from './map-palette.ts'
import type { MapShapes } from './map-shapes.ts'
import { paintMap } from './paint-map.ts'
import { symbolOutline, paintSymbol } from './paint-symbols.ts'
import type { MapView } from './use-map-data.ts'
import type { Frame } from './use-map-look.ts'

/** What a saved picture says beside the map, so that it can stand alone. */
export type PictureWords = {
  readonly title: string
  /** What the shading means; null = the states, with their counts. */
  readonly shaded: string | null
  /** Sources, licence and how to find it again: a line each. */
  readonly foot: readonly string[]
}

/** Width of the saved picture, and the room around things, in pixels. */
const width = 1600
const margin = 48
const line = 34

/**
 * The map as it is seen, with its title, key and sources, as a PNG. Throws when the browser cannot make a picture.
 *
 * `host`: the element whose colours and typeface apply.
 */
export async function mapPicture(
  host: Element,
  {
    shapes,
    view,
    counts,
    frame,
    look,
  }: { shapes: MapShapes; view: MapView; counts: MapCounts; frame: Frame; look: MapLook },
  words: PictureWords,
): Promise<Blob> {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('this browser draws no pictures')
  const palette = mapPalette(host)
  const font = (size: number, weight = 400) => `${weight} ${size}px ${getComputedStyle(host).fontFamily}`
  const inner = width - 2 * margin
  context.font = font(24)
  const foot = words.foot.flatMap((text) => wrap(context, text, inner))
  context.font = font(40, 600)
  const title = wrap(context, words.title, inner)
  const by = inner / frame.size.width
  const size = { width: inner, height: Math.round(frame.size.height * by) }
  const top = margin + title.length * 48 + 16 + line
  canvas.width = width
  canvas.height = top + size.height + 24 + foot.length * line + margin

  context.fillStyle = palette.paper
  context.fillRect(0, 0, width, canvas.height)
  context.fillStyle = palette.ink
  context.textBaseline = 'top'
  context.font = font(40, 600)
  title.forEach((text, at) => context.fillText(text, margin, margin + at * 48))
  context.font = font(24)
  paintKey(context, palette, { ...counts, changed: view.answer.changed }, words.shaded, top - line - 4)
  foot.forEach((text, at) => context.fillText(text, margin, top + size.height + 24 + at * line))
  context.drawImage(drawMap(), margin, top)
  return await new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture came out'))), 'image/png')
  })

  function drawMap(): HTMLCanvasElement {
    const map = document.createElement('canvas')
    Object.assign(map, size)
    const own = map.getContext('2d')
    const seen = { scale: look.scale * by, x: look.x * by, y: look.y * by }
    const picture = fillPicture(shapes.shapes, seen, size)
    if (own)
      paintMap(own, { shapes, look: seen, picture, density: frame.density * by }, view.colours, palette)
    return map
  }
}

/** The key in one row. */
function paintKey(
  context: CanvasRenderingContext2D,
  palette: MapPalette,
  { place, states: counts, changed }: MapCounts & { readonly changed: boolean },
  shaded: string | null,
  y: number,
): void {
  let x = margin
  const write = (text: string, after = 32) => {
    context.fillStyle = palette.ink
    context.fillText(text, x, y)
    x += context.measureText(text).width + after
  }
  const box = (colour: number) => {
    const [red, green, blue] = [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255]
    context.fillStyle = `rgb(${red}, ${green}, ${blue})`
    context.fillRect(x, y, 24, 24)
    x += 24
  }
  if (shaded !== null) {
    write('Most need', 12)
    for (const fill of palette.tenths.slice(1)) box(fill.ground)
    x += 12
    write('least need')
    write(`${shaded}, by tenth. Dots: not enough data`)
    return
  }
  if (place !== null) write(`${place}:`)
  for (const state of ['entering', 'leaving', 'staying'] as const) {
    if (!changed && state !== 'staying') continue
    context.setTransform(2, 0, 0, 2, x, y + 2)
    paintSymbol(context, symbolOutline(state), state, palette)
    context.resetTransform()
    x += 32
    write(`${formatCount(counts[state])} ${mapStateWords(state, changed).toLowerCase()}`)
  }
  box(palette.far[mapStates.indexOf('not_listed')]?.ground ?? 0)
  x += 8
  write(`${formatCount(counts.not_listed)} ${mapStateWords('not_listed', changed).toLowerCase()}`)
  if (counts.not_enough_data > 0) write(`${formatCount(counts.not_enough_data)} without enough data (dots)`)
}

/** Breaks a text into lines that fit. */
function wrap(context: CanvasRenderingContext2D, text: string, most: number): string[] {
  const rows: string[] = []
  for (const word of text.split(' ')) {
    const last = rows.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last === undefined || context.measureText(longer).width > most) rows.push(word)
    else rows[rows.length - 1] = longer
  }
  return rows
}
