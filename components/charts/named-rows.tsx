'use client'

import type { ReactNode } from 'react'
import {
  Bar,
  BarChart,
  ResponsiveContainer,
  YAxis,
  type BarShapeProps,
  type YAxisTickContentProps,
} from 'recharts'
import { chartColours } from './chart-colours.ts'

/** Where a bar stands: in pixels. */
export type Place = Pick<BarShapeProps, 'x' | 'y' | 'width' | 'height'>

/** Pixels below the rows for the words of the scale. */
const AXIS = 34

/** Characters of a name that there is room for, in pixels of its column. */
const perCharacter = 7.7

/**
 * Rows with a name on the left and marks of their own on a common scale; the names are whole in the table beside it.
 *
 * `extent`: where a row's bar begins and ends on the scale, null = it has none; `mark` draws it there. `nameLines`: lines that
 * a long name may take. `children`: the scale (an `XAxis`) and what lies behind the rows.
 */
export function NamedRows<Row extends { readonly key: string; readonly name: string }>({
  rows,
  extent,
  mark,
  rowHeight,
  barSize,
  nameWidth,
  nameLines = 1,
  right = 16,
  children,
}: {
  rows: readonly Row[]
  extent: (row: Row) => readonly [from: number, to: number] | null
  mark: (row: Row, place: Place) => ReactNode
  rowHeight: number
  barSize: number
  nameWidth: number
  nameLines?: number
  /** Pixels kept free on the right. */
  right?: number
  children: ReactNode
}) {
  const names = new Map(rows.map(({ key, name }) => [key, name]))
  const letters = Math.floor(nameWidth / perCharacter)
  return (
    <ResponsiveContainer height={rows.length * rowHeight + AXIS}>
      <BarChart
        data={rows.map((row) => ({ key: row.key, extent: extent(row) }))}
        layout="vertical"
        margin={{ top: 4, right, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        {children}
        <YAxis
          type="category"
          dataKey="key"
          width={nameWidth}
          interval={0}
          tick={({ x, y, payload }: YAxisTickContentProps) => (
            <Name
              x={Number(x)}
              y={Number(y)}
              lines={linesOf(names.get(String(payload.value)) ?? '', letters, nameLines)}
            />
          )}
          axisLine={false}
          tickLine={false}
        />
        <Bar
          dataKey="extent"
          shape={({ originalDataIndex: at, ...place }: BarShapeProps) => {
            const row = rows[at]
            return <>{row !== undefined && mark(row, place)}</>
          }}
          isAnimationActive={false}
          barSize={barSize}
        />
      </BarChart>
    </ResponsiveContainer>
  )
}

function Name({ x, y, lines }: { x: number; y: number; lines: readonly string[] }) {
  return (
    <text x={x} y={y} textAnchor="end" fontSize={14} fill={chartColours.ink}>
      {lines.map((line, at) => (
        <tspan key={line} x={x} dy={at === 0 ? `${0.35 - (lines.length - 1) * 0.6}em` : '1.2em'}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

/** A name in lines of so many characters; what there is no room for is left away. */
function linesOf(name: string, letters: number, most: number): string[] {
  const lines: string[] = []
  for (const word of most === 1 ? [name] : name.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.slice(0, most).map((line) => (line.length > letters ? `${line.slice(0, letters - 1)}…` : line))
}
