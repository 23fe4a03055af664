'use client'

import { useEffect, useMemo, useState, type RefObject } from 'react'
import { boxInFocus, lookAt, type MapFocus } from '#lib/view/map/map-focus.ts'
import {
  fitBox,
  keepInside,
  zoomAround,
  type MapLook,
  type Point,
  type Size,
} from '#lib/view/map/map-look.ts'
import type { MapShapes } from './map-shapes.ts'

/** More pixels for one of the screen cost time and show nothing more. */
const mostDensity = 2

/** The size of an element: in pixels of the screen, and of a sharp canvas on it. Null until it is known. */
export type Frame = { readonly size: Size; readonly density: number }

export function useFrame(element: RefObject<HTMLElement | null>): Frame | null {
  const [frame, setFrame] = useState<Frame | null>(null)
  useEffect(() => {
    const { current } = element
    if (current === null) return
    const observer = new ResizeObserver(([entry]) => {
      const density = Math.min(mostDensity, Math.max(1, window.devicePixelRatio))
      const { width = 0, height = 0 } = entry?.contentRect ?? {}
      const size = { width: Math.round(width * density), height: Math.round(height * density) }
      if (size.width > 0 && size.height > 0) setFrame({ size, density })
    })
    observer.observe(current)
    return () => observer.disconnect()
  }, [element])
  return frame
}

/** The look at the map and what changes it. Places are in pixels of the canvas. */
export type LookControl = {
  readonly look: MapLook
  readonly pan: (dx: number, dy: number) => void
  readonly zoom: (factor: number, at?: Point) => void
  readonly showAll: () => void
  /** Brings an area into the picture. */
  readonly bring: (area: number) => void
}

/** Keeps where a visitor has moved the map to, until they ask for another part of it or the frame changes. */
export function useMapLook(
  shapes: MapShapes | null,
  frame: Frame | null,
  focus: MapFocus,
): LookControl | null {
  const { region, district, area } = focus
  const start = useMemo(() => {
    if (shapes === null || frame === null) return null
    const { box } = boxInFocus(shapes.areas, shapes.shapes, shapes.places, { region, district, area })
    return { look: fitBox(box, frame.size), whole: fitBox(shapes.box, frame.size) }
  }, [shapes, frame, region, district, area])
  const [moved, setMoved] = useState<{ readonly look: MapLook; readonly from: unknown } | null>(null)
  if (shapes === null || frame === null || start === null) return null

  const { whole } = start
  const { size } = frame
  const change = (to: (look: MapLook) => MapLook) =>
    setMoved((before) => {
      const look = before?.from === start ? before.look : start.look
      return { from: start, look: keepInside(to(look), shapes.box, size) }
    })
  const middle = { x: size.width / 2, y: size.height / 2 }
  return {
    look: moved?.from === start ? moved.look : start.look,
    pan: (dx, dy) => change((look) => ({ ...look, x: look.x + dx, y: look.y + dy })),
    zoom: (factor, at = middle) => change((look) => zoomAround(look, whole, factor, at)),
    showAll: () => change(() => whole),
    bring: (place) =>
      change((look) => lookAt(look, size, shapes.places.x[place] ?? NaN, shapes.places.y[place] ?? NaN)),
  }
}
