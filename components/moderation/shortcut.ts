/** What a key does on a page: it moves the focus to something, or presses it. Everything can be done without it too. */
export type Shortcut = {
  /** One character, as `KeyboardEvent.key` says it. */
  readonly key: string
  readonly words: string
  /** A CSS selector; the first that is there. */
  readonly target: string
  /**
   * `focus` and `press` go to the target; `step` from where the focus is to the next target (−1: the one before);
   * `choose` presses the target inside the part that has the focus, or inside the first one.
   */
  readonly does: 'focus' | 'press' | 'choose' | { readonly step: 1 | -1 }
}

const typedInto = new Set(['text', 'number', 'search', 'email', 'url', 'tel', 'password'])

/** Whether keys belong to what has the focus: a box to type in, or a list to choose from by its letters. */
export const takesLetters = (element: Element | null): boolean =>
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement ||
  (element instanceof HTMLInputElement && typedInto.has(element.type))

/** The shortcut that a key press means; none together with Ctrl, Alt or ⌘, and none while somebody types. */
export function shortcutOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing' | 'target'>,
  shortcuts: readonly Shortcut[],
): Shortcut | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return undefined
  if (event.target instanceof Element && takesLetters(event.target)) return undefined
  return shortcuts.find(({ key }) => key === event.key.toLowerCase())
}

const part = '[data-part]'

/** Does what a shortcut says on the page; answers whether there was something to do it to. */
export function runShortcut({ target, does }: Shortcut, page: Document): boolean {
  const found = wanted(target, does, page)
  if (!(found instanceof HTMLElement)) return false
  const before = page.activeElement
  if (does === 'press' || does === 'choose') found.click()
  if (page.activeElement === before) found.focus() // unless the click has led somewhere itself
  return true
}

function wanted(target: string, does: Shortcut['does'], page: Document): Element | null | undefined {
  if (does === 'focus' || does === 'press') return page.querySelector(target)
  if (does === 'choose') {
    const within = page.activeElement?.closest(part) ?? page.querySelector(part)
    return within?.querySelector(target)
  }
  const all = [...page.querySelectorAll(target)]
  const at = all.findIndex((one) => one.contains(page.activeElement))
  if (at === -1) return does.step === 1 ? all[0] : all.at(-1)
  return all[at + does.step]
}
