import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listenToGestures } from '#components/map/map-gestures.ts'

let element: HTMLElement
let done: unknown[]
let stop: () => void

beforeEach(() => {
  element = document.createElement('button')
  // jsdom lays nothing out and captures no pointers.
  element.setPointerCapture = () => undefined
  document.body.append(element)
  done = []
  stop = listenToGestures(element, {
    pan: (dx, dy) => done.push(['pan', dx, dy]),
    zoom: (factor, at) => done.push(['zoom', factor, at.x]),
    hover: (at) => done.push(['hover', at?.x ?? null]),
    tap: (at) => done.push(['tap', at.x]),
  })
})
afterEach(() => {
  stop()
  element.remove()
})

const send = (kind: string, clientX: number, more: PointerEventInit = {}) =>
  element.dispatchEvent(
    new PointerEvent(kind, { clientX, clientY: 0, pointerId: 1, pointerType: 'mouse', ...more }),
  )
const finger = (pointerId: number) => ({ pointerId, pointerType: 'touch' })
const turn = (init: WheelEventInit) => {
  const event = new WheelEvent('wheel', { cancelable: true, clientX: 7, ...init })
  element.dispatchEvent(event)
  return event.defaultPrevented
}

describe('listenToGestures(element, gestures)', () => {
  test('a mouse that moves is over something, one that is dragged moves the map, one that stays has tapped', () => {
    send('pointermove', 3)
    send('pointerdown', 10)
    send('pointermove', 30)
    send('pointerup', 30)
    send('pointerdown', 50)
    send('pointerup', 51)
    send('pointerleave', 60)
    expect(done).toEqual([
      ['hover', 3],
      ['pan', 20, 0],
      ['tap', 51],
      ['hover', null],
    ])
  })

  test('one finger leaves the page its scrolling, two move and zoom the map', () => {
    send('pointerdown', 0, finger(1))
    send('pointermove', 40, finger(1))
    expect(done).toEqual([])
    send('pointerdown', 140, finger(2))
    send('pointermove', 240, finger(2))
    expect(done).toEqual([
      ['pan', 50, 0],
      ['zoom', 2, 140],
    ])
    send('pointerup', 240, finger(2))
    send('pointerup', 40, finger(1))
    expect(done).toHaveLength(2)
  })

  test('the page scrolls under a wheel, unless the map has the focus or Ctrl is held', () => {
    expect(turn({ deltaY: -100 })).toBe(false)
    expect(done).toEqual([])
    expect(turn({ deltaY: -100, ctrlKey: true })).toBe(true)
    element.focus()
    expect(turn({ deltaY: 500 })).toBe(true)
    expect(done).toEqual([
      ['zoom', 2 ** 0.5, 7],
      ['zoom', 2 ** -0.5, 7],
    ])
  })

  test('the other buttons of a mouse do nothing, and nothing happens after the end', () => {
    send('pointerdown', 1, { button: 2 })
    send('pointerup', 1, { button: 2 })
    stop()
    send('pointermove', 3)
    expect(done).toEqual([])
  })
})
