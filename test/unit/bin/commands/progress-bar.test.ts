import { expect, test } from 'vitest'
import { createProgressBar } from '#bin/commands/progress-bar.ts'

function screen(isTTY: boolean, columns = 80) {
  const written: string[] = []
  const write = (text: string) => written.push(text) > 0
  return { isTTY, columns, write, written }
}

test('createProgressBar(screen) draws how far the work is, on one line, and takes it off again', () => {
  const terminal = screen(true)
  const bar = createProgressBar(terminal)
  bar.show({ doing: 'Reading values.csv', done: 1, total: 2 })
  bar.clear()
  bar.clear()
  expect(terminal.written).toEqual([
    '\r████████████░░░░░░░░░░░░  50% Reading values.csv\u001b[K',
    '\r\u001b[K',
  ])
})

test('createProgressBar(screen) never wraps a line', () => {
  const narrow = screen(true, 40)
  createProgressBar(narrow).show({ doing: 'Reading small-area-values.csv', done: 2, total: 2 })
  expect(narrow.written[0]?.replace('\r', '').replace('\u001b[K', '')).toHaveLength(39)
})

test('createProgressBar(screen) writes nothing into a file or a pipe', () => {
  const pipe = screen(false)
  const bar = createProgressBar(pipe)
  bar.show({ doing: 'Reading values.csv', done: 1, total: 0 })
  bar.clear()
  expect(pipe.written).toEqual([])
})
