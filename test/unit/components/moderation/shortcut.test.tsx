import { fireEvent, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { itemShortcuts } from '#components/moderation/item-shortcuts.ts'
import { queueShortcuts } from '#components/moderation/queue-shortcuts.ts'
import type { Shortcut } from '#components/moderation/shortcut.ts'
import { Shortcuts } from '#components/moderation/shortcuts.tsx'

const shortcuts: readonly Shortcut[] = [
  { key: 'j', words: 'Next part', target: '[data-part]', does: { step: 1 } },
  { key: 'k', words: 'Part before', target: '[data-part]', does: { step: -1 } },
  { key: '3', words: 'Refuse', target: '[value="refuse"]', does: 'choose' },
  { key: '/', words: 'Look', target: '#box', does: 'focus' },
]

function Page() {
  return (
    <>
      {['one', 'two'].map((part) => (
        <div key={part} data-part="" tabIndex={-1} data-testid={part}>
          <input type="radio" name={part} value="refuse" aria-label={`refuse ${part}`} />
        </div>
      ))}
      <input id="box" aria-label="box" />
      <Shortcuts shortcuts={shortcuts} />
    </>
  )
}

const isChecked = (element: HTMLElement) => element instanceof HTMLInputElement && element.checked
const press = (key: string, more: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more })

afterEach(() => {
  localStorage.clear()
})

describe('Shortcuts', () => {
  it('go from part to part and back, and stop at the ends', () => {
    render(<Page />)
    press('j')
    expect(document.activeElement).toBe(screen.getByTestId('one'))
    press('j')
    press('j')
    expect(document.activeElement).toBe(screen.getByTestId('two'))
    press('K')
    expect(document.activeElement).toBe(screen.getByTestId('one'))
  })

  it('choose inside the part that has the focus, and inside the first when none has', () => {
    render(<Page />)
    press('3')
    expect(isChecked(screen.getByLabelText('refuse one'))).toBe(true)
    screen.getByTestId('two').focus()
    press('3')
    expect(isChecked(screen.getByLabelText('refuse two'))).toBe(true)
    expect(document.activeElement).toBe(screen.getByLabelText('refuse two'))
  })

  it('do nothing while somebody types, or together with Ctrl', () => {
    render(<Page />)
    press('/')
    expect(document.activeElement).toBe(screen.getByLabelText('box'))
    press('j')
    expect(document.activeElement).toBe(screen.getByLabelText('box'))
    screen.getByLabelText('box').blur()
    press('j', { ctrlKey: true })
    expect(document.activeElement).not.toBe(screen.getByTestId('one'))
  })

  it('are shown with their keys, and can be turned off for good', () => {
    const { unmount } = render(<Page />)
    expect(screen.getByText('Next part').parentElement?.textContent).toBe('jNext part')
    fireEvent.click(screen.getByRole('checkbox', { name: /Use these keys/ }))
    press('j')
    expect(document.activeElement).not.toBe(screen.getByTestId('one'))
    unmount()
    render(<Page />)
    expect(isChecked(screen.getByRole('checkbox', { name: /Use these keys/ }))).toBe(false)
  })
})

describe.each([
  ['itemShortcuts', itemShortcuts],
  ['queueShortcuts', queueShortcuts],
])('%s', (_name, list) => {
  it('use each key once, in lower case', () => {
    const keys = list.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.map((key) => key.toLowerCase())).toEqual(keys)
  })
})
