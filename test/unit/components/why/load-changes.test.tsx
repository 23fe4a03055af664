import { render, screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { LoadChanges } from '#components/areas/load-changes.tsx'
import type { FlipView } from '#lib/view/areas/flip-view.ts'

const view: FlipView = {
  listed: false,
  changed: false,
  state: 'searched',
  lines: [
    {
      field: 'cni.pubs',
      name: 'Pubs',
      isCut: false,
      from: '100',
      to: '0',
      means: 'share of the CNI 33% to 0%',
      query: 'dataset=toy@1.0.0&cni.pubs=0',
    },
  ],
  never: [{ short: 'CNI', names: ['Parks', 'Zoos'] }],
  idle: ['IMD'],
}

/** Whatever is looked for is on the screen at once. */
beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly tell: (entries: readonly { readonly isIntersecting: boolean }[]) => void
      constructor(tell: (entries: readonly { readonly isIntersecting: boolean }[]) => void) {
        this.tell = tell
      }
      observe = () => this.tell([{ isIntersecting: true }])
      disconnect = vi.fn()
    },
  )
})

const busy = (after: string) => new Response('{}', { status: 503, headers: { 'retry-after': after } })

const shown = () => {
  const { container } = render(<LoadChanges src="/view" href="/page" noun={{ one: 'ward', many: 'wards' }} />)
  return container
}

test('LoadChanges asks a busy server again when it says, and shows the changes with their links', async () => {
  const answers = [busy('0'), busy('0'), Response.json(view)]
  const fetched = vi.fn(() => Promise.resolve(answers.shift() ?? busy('9')))
  vi.stubGlobal('fetch', fetched)
  const container = shown()
  const link = await screen.findByRole('link', { name: /^Try it.*Pubs/ })
  expect(link.getAttribute('href')).toBe('/sandbox?dataset=toy@1.0.0&cni.pubs=0')
  expect(fetched).toHaveBeenCalledTimes(3)
  expect(container.textContent).toContain('Pubs weight from 100 to 0, left out (share of the CNI 33% to 0%)')
  expect(container.textContent).toContain('CNI: no weight from 0 to 1,000 brings it in for Parks and Zoos.')
  expect(container.textContent).toContain('Changing the IMD makes no difference')
})

test('LoadChanges leads to the page of its own while it waits, and when the server refuses', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{}', { status: 400 })))
  const container = shown()
  expect(screen.getByRole('link', { name: /^Work it out/ }).getAttribute('href')).toBe('/page')
  await vi.waitFor(() => expect(container.textContent).toContain('could not be worked out just now'))
})
