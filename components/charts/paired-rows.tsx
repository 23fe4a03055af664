'use client'

import type { ReactNode } from 'react'
import { Bar, BarChart, LabelList, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import { chartColours } from './chart-colours.ts'

/** One bar of each row: its value, its colour, and the value as it reads. */
export type BarOfRow<Row> = {
  readonly value: (row: Row) => number
  readonly colour: string
  readonly words: (row: Row) => string
}

const words = { fontSize: 14, fill: chartColours.ink }

/**
 * Several bars a row, with a name on the left and each bar's value at its end.
 *
 * `from`: the value that bars begin at and are measured against, a line; `line`: another one to compare with. Values below
 * `from` need `signed`, which keeps room for their words. `height`: in pixels, where the frame does not say how high it is.
 */
export function PairedRows<Row extends { readonly name: string }>({
  rows,
  bars,
  height,
  line,
  signed = false,
  right = 44,
}: {
  rows: readonly Row[]
  bars: readonly BarOfRow<Row>[]
  height?: number | undefined
  line?: number
  signed?: boolean
  right?: number
}): ReactNode {
  return (
    <ResponsiveContainer {...(height !== undefined && { height })}>
      <BarChart
        data={[...rows]}
        layout="vertical"
        margin={{ top: 4, right, bottom: 4, left: 0 }}
        barGap={1}
        barCategoryGap="20%"
        accessibilityLayer={false}
      >
        <XAxis
          type="number"
          domain={
            signed
              ? [(low: number) => Math.min(0, low - 0.3), (high: number) => Math.max(0, high)]
              : [0, 'dataMax']
          }
          hide
        />
        <YAxis
          type="category"
          dataKey="name"
          width={148}
          interval={0}
          axisLine={signed ? false : { stroke: chartColours.axis }}
          tickLine={false}
          tick={words}
        />
        {bars.map((bar, at) => (
          <Bar key={at} dataKey={bar.value} fill={bar.colour} minPointSize={0.01} isAnimationActive={false}>
            <LabelList position="right" valueAccessor={(_, row) => rowWords(rows[row], bar)} {...words} />
          </Bar>
        ))}
        {signed && <ReferenceLine x={0} stroke={chartColours.axis} />}
        {line !== undefined && <ReferenceLine x={line} stroke={chartColours.ink} />}
      </BarChart>
    </ResponsiveContainer>
  )
}

const rowWords = <Row,>(row: Row | undefined, { words: say }: { words: (row: Row) => string }): string =>
  row === undefined ? '' : say(row)
