'use client'

import { useMemo } from 'react'
import { usePlotArea } from 'recharts'
import type { AreaState } from '#lib/view/area-state.ts'
import type { PointGroup } from '#lib/view/ranks/scatter-points.ts'

/**
 * All dots of a scatter as one picture in the chart's plot: drawn on a canvas, in the colours and shapes of the states,
 * and put into the SVG, so that it is part of the chart when that is saved.
 */
export function DotLayer({ groups, changed }: { groups: readonly PointGroup[]; changed: boolean }) {
  const area = usePlotArea()
  const { width = 0, height = 0 } = area ?? {}
  const picture = useMemo(() => draw(groups, width, height, changed), [groups, width, height, changed])
  if (area === undefined || picture === null) return null
  return <image href={picture} x={area.x} y={area.y} width={area.width} height={area.height} />
}

function draw(groups: readonly PointGroup[], width: number, height: number, changed: boolean): string | null {
  const canvas = document.createElement('canvas')
  const scale = Math.max(1, window.devicePixelRatio)
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const pen = canvas.getContext('2d')
  if (pen === null || canvas.width === 0 || canvas.height === 0) return null
  pen.scale(scale, scale)
  const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name)
  const inks: Readonly<Record<AreaState, string>> = {
    not_listed: colour('--rw-line-strong'),
    staying: colour(changed ? '--rw-stay' : '--rw-brand'),
    leaving: colour('--rw-lea'),
    entering: colour('--rw-ent'),
  }
  for (const { state, across, down } of groups) {
    pen.globalAlpha = state === 'not_listed' ? 0.5 : 1
    pen.fillStyle = inks[state]
    pen.strokeStyle = inks[state]
    for (let point = 0; point < across.length; point++) {
      mark(pen, state, (across[point] ?? 0) * width, (down[point] ?? 0) * height)
    }
  }
  return canvas.toDataURL()
}

function mark(pen: CanvasRenderingContext2D, state: AreaState, x: number, y: number): void {
  if (state === 'not_listed') {
    pen.fillRect(x - 1, y - 1, 2, 2)
    return
  }
  pen.beginPath()
  if (state === 'staying') {
    pen.arc(x, y, 2.2, 0, 2 * Math.PI)
    pen.fill()
    return
  }
  const up = state === 'entering' ? 1 : -1
  pen.moveTo(x, y - 4 * up)
  pen.lineTo(x + 4, y + 3 * up)
  pen.lineTo(x - 4, y + 3 * up)
  pen.closePath()
  if (state === 'entering') {
    pen.fill()
    return
  }
  pen.lineWidth = 1.6
  const ink = pen.fillStyle
  pen.fillStyle = '#fff'
  pen.fill()
  pen.fillStyle = ink
  pen.stroke()
}
