'use client'

import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react'
import { fillPicture } from '#lib/view/map/fill-picture.ts'
import type { Point } from '#lib/view/map/map-look.ts'
import { nearestPlace, nextPlace, type Direction } from '#lib/view/map/nearest-place.ts'
import { listenToGestures } from './map-gestures.ts'
import { mapPalette } from './map-palette.ts'
import type { MapShapes } from './map-shapes.ts'
import { isNear, type MapColours } from './map-scene.ts'
import { paintMap, paintOutline } from './paint-map.ts'
import { symbolised, symbolReach } from './paint-symbols.ts'
import type { Frame, LookControl } from './use-map-look.ts'

export type MapCanvasProps = {
  readonly shapes: MapShapes
  readonly colours: MapColours
  readonly frame: Frame
  readonly control: LookControl
  /** The area that is chosen by keyboard or tap, or pointed at; −1 = none. */
  readonly outlined: number
  readonly selected: number
  readonly label: string
  /** The id of the words on how to use it. */
  readonly describedBy: string
  readonly hover: (area: number) => void
  readonly select: (area: number, how: 'key' | 'tap') => void
  readonly open: (area: number, inNewTab: boolean) => void
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** The map itself: one canvas with the areas, and above it one with the outline of the chosen area, which takes input. */
export function MapCanvas(props: MapCanvasProps) {
  const { shapes, colours, frame, control, outlined, label, describedBy } = props
  const { size, density } = frame
  const { look } = control
  const base = useRef<HTMLCanvasElement>(null)
  const top = useRef<HTMLCanvasElement>(null)
  const scene = useMemo(
    () => ({ shapes, look, density, picture: fillPicture(shapes.shapes, look, size) }),
    [shapes, look, density, size],
  )

  useEffect(() => {
    const context = base.current?.getContext('2d')
    if (!base.current || !context) return
    const start = performance.now()
    paintMap(context, scene, colours, mapPalette(base.current))
    performance.measure('map painted', { start })
    base.current.dataset.painted = 'true'
  }, [scene, colours])

  useEffect(() => {
    const context = top.current?.getContext('2d')
    if (!top.current || !context) return
    context.clearRect(0, 0, size.width, size.height)
    if (outlined !== -1) paintOutline(context, scene, outlined, mapPalette(top.current))
  }, [scene, outlined, size])

  const areaAt = ({ x, y }: Point): number => {
    const [column, row] = [Math.floor(x * density), Math.floor(y * density)]
    const place = { x: (column - look.x) / look.scale, y: (row - look.y) / look.scale }
    const marked = colours.tenths ? [] : symbolised(colours.states, isNear(scene))
    const symbol = nearestPlace(shapes.places, place, (symbolReach * density) / look.scale, marked)
    return symbol === -1 ? (scene.picture.ids[row * size.width + column] ?? 0) - 1 : symbol
  }

  // The listeners stay; what they do is what the last rendering says.
  const latest = useRef({ ...props, areaAt })
  useEffect(() => {
    latest.current = { ...props, areaAt }
  })
  useEffect(() => {
    if (top.current === null) return
    const now = () => latest.current
    return listenToGestures(top.current, {
      pan: (dx, dy) => now().control.pan(dx * now().frame.density, dy * now().frame.density),
      zoom: (factor, { x, y }) =>
        now().control.zoom(factor, { x: x * now().frame.density, y: y * now().frame.density }),
      hover: (at) => now().hover(at === null ? -1 : now().areaAt(at)),
      tap: (at, { pointerType, ctrlKey, metaKey }) => {
        const area = now().areaAt(at)
        const again = area === now().selected
        if (area !== -1 && (pointerType === 'mouse' || again)) now().open(area, ctrlKey || metaKey)
        else now().select(area, 'tap')
      },
    })
  }, [])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const done = key(event.key, props)
    if (done) event.preventDefault()
  }
  const { width, height } = size
  return (
    <>
      <canvas ref={base} className="rw-map__canvas" width={width} height={height} aria-hidden="true" />
      <canvas
        ref={top}
        className="rw-map__canvas rw-map__canvas--top"
        {...{ width, height, onKeyDown }}
        role="application"
        tabIndex={0}
        aria-label={label}
        aria-describedby={describedBy}
      />
    </>
  )
}

/** Does what a key asks for. Says whether it asked for something. */
function key(
  name: string,
  { shapes, frame: { size }, control, selected, select, open }: MapCanvasProps,
): boolean {
  const direction = arrows[name]
  if (direction) {
    const { look } = control
    const middle = { x: (size.width / 2 - look.x) / look.scale, y: (size.height / 2 - look.y) / look.scale }
    const next =
      selected === -1 ? nearestPlace(shapes.places, middle) : nextPlace(shapes.places, selected, direction)
    if (next === -1) return true
    control.bring(next)
    select(next, 'key')
  } else if (name === 'Enter' && selected !== -1) open(selected, false)
  else if (name === '+' || name === '=') control.zoom(1.5)
  else if (name === '-') control.zoom(1 / 1.5)
  else if (name === '0' || name === 'Home') control.showAll()
  else if (name === 'Escape' && selected !== -1) select(-1, 'key')
  else return false
  return true
}
