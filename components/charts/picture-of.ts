/** What of a drawing's style comes from the page, and has to go with it. */
const kept = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'visibility',
  'display',
] as const

const namespace = 'http://www.w3.org/2000/svg'

/** A picture of a chart that stands on its own: the text of an SVG file, and its size in pixels. */
export type Picture = { readonly svg: string; readonly width: number; readonly height: number }

/**
 * Draws everything inside `room` once more as one SVG on white, with the styles of the page written into it, so that it looks
 * the same in another program. What was painted on a canvas goes in as an image. Null when there is nothing to draw.
 *
 * `title`: what it shows, for assistive technology; `source`: whose figures they are, written under it.
 */
export function pictureOf(room: Element, title: string, source: string): Picture | null {
  const { left, top, width, height } = room.getBoundingClientRect()
  const drawings = [...room.querySelectorAll('svg, canvas')].filter(
    (one) => !one.parentElement?.closest('svg'),
  )
  if (drawings.length === 0 || width === 0 || height === 0) return null
  const whole = document.createElementNS(namespace, 'svg')
  const tall = height + 28
  setAll(whole, { width, height: tall, viewBox: `0 0 ${width} ${tall}`, role: 'img' })
  const name = document.createElementNS(namespace, 'title')
  name.textContent = title
  const ground = document.createElementNS(namespace, 'rect')
  setAll(ground, { width, height: tall, fill: '#fff' })
  whole.append(name, ground)
  for (const one of drawings) {
    const place = one.getBoundingClientRect()
    const at = { x: place.left - left, y: place.top - top, width: place.width, height: place.height }
    const part = one instanceof HTMLCanvasElement ? imageOf(one) : copyOf(one)
    setAll(part, at)
    whole.append(part)
  }
  const words = document.createElementNS(namespace, 'text')
  setAll(words, { x: 8, y: height + 18, fill: '#574e5e', 'font-family': 'sans-serif', 'font-size': 12 })
  words.textContent = source
  whole.append(words)
  return { svg: new XMLSerializer().serializeToString(whole), width, height: tall }
}

function setAll(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
}

function imageOf(canvas: HTMLCanvasElement): SVGImageElement {
  const image = document.createElementNS(namespace, 'image')
  image.setAttribute('href', canvas.toDataURL('image/png'))
  return image
}

/** A copy of a drawing, each part with the style that it is shown with. */
function copyOf(drawing: Element): Element {
  const copy = drawing.cloneNode(true) as Element // a copy is of the kind of its original
  const [originals, copies] = [drawing, copy].map((root) => [root, ...root.querySelectorAll('*')])
  copies?.forEach((part, at) => {
    const original = originals?.[at]
    if (original === undefined) return
    const shown = getComputedStyle(original)
    part.removeAttribute('style')
    part.removeAttribute('class')
    for (const property of kept) {
      const value = shown.getPropertyValue(property)
      if (value !== '') part.setAttribute(property, value)
    }
  })
  return copy
}
