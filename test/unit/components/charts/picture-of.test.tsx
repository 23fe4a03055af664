import { describe, expect, it } from 'vitest'
import { pictureOf } from '#components/charts/picture-of.ts'

/** A room of 300 × 100 pixels; jsdom lays nothing out by itself. */
function roomWith(html: string): HTMLElement {
  document.body.innerHTML = `<style>.bar { fill: rgb(93, 34, 96) }</style><div>${html}</div>`
  const room = document.querySelector('div')
  if (room === null) throw new Error('no room')
  const box = new DOMRect(0, 0, 300, 100)
  for (const one of [room, ...room.querySelectorAll('svg, canvas')]) one.getBoundingClientRect = () => box
  return room
}

describe('pictureOf(room, title, source)', () => {
  it('is one SVG that stands alone: with the styles of the page, a title, a source, and no class', () => {
    const picture = pictureOf(
      roomWith('<svg class="chart"><rect class="bar" style="cursor: default"></rect></svg>'),
      'Bars & more',
      'Reweigh, https://reweigh.example/',
    )
    const file = new DOMParser().parseFromString(picture?.svg ?? '', 'image/svg+xml')
    expect(file.querySelector('parsererror')).toBeNull()
    expect([picture?.width, file.documentElement.getAttribute('viewBox')]).toEqual([300, '0 0 300 128'])
    expect(file.querySelector('title')?.textContent).toBe('Bars & more')
    expect(file.querySelector('text')?.textContent).toBe('Reweigh, https://reweigh.example/')
    const bar = file.querySelector('svg svg rect')
    expect(bar?.getAttribute('fill')).toBe('rgb(93, 34, 96)')
    expect([bar?.getAttribute('class'), bar?.getAttribute('style')]).toEqual([null, null])
  })

  it('is null while nothing is drawn', () => {
    expect(pictureOf(roomWith(''), 'Nothing', '')).toBeNull()
  })
})
