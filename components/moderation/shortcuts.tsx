'use client'

import { useEffect, useId, useState } from 'react'
import { useScripted } from '#components/ui/use-scripted.ts'
import { runShortcut, shortcutOf, type Shortcut } from './shortcut.ts'

const kept = 'reweigh-shortcuts'

/** A browser may keep nothing: then the keys are on, and turning them off lasts for the page. */
const isOff = (): boolean => {
  try {
    return localStorage.getItem(kept) === 'off'
  } catch {
    return false
  }
}
const keep = (on: boolean): void => {
  try {
    localStorage.setItem(kept, on ? 'on' : 'off')
  } catch {
    // Nothing is kept here.
  }
}

/**
 * Keys for people who decide many responses: they work while nothing is typed, and can be turned off, because software
 * that listens to speech presses letters too (WCAG 2.1.4). Whether they are off is kept in this browser.
 */
export function Shortcuts({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  const scripted = useScripted()
  return scripted ? <ShortcutList shortcuts={shortcuts} /> : null
}

function ShortcutList({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  const [on, setOn] = useState(() => !isOff())
  const id = useId()
  useEffect(() => {
    if (!on) return
    const onKeyDown = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event, shortcuts)
      if (shortcut !== undefined && runShortcut(shortcut, document)) event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => {
      document.removeEventListener('keydown', onKeyDown)
    }
  }, [on, shortcuts])
  const turn = (next: boolean) => {
    keep(next)
    setOn(next)
  }
  return (
    <section className="rw-keys" aria-labelledby={id}>
      <h2 className="rw-h4" id={id}>
        Keys
      </h2>
      <label className="rw-keys__switch">
        <input
          type="checkbox"
          checked={on}
          onChange={({ target }) => {
            turn(target.checked)
          }}
        />{' '}
        Use these keys while nothing is typed
      </label>
      <dl>
        {shortcuts.map(({ key, words }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
