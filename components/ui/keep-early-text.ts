type Box = HTMLTextAreaElement

const early = new WeakMap<Box, string>()
const kept = new WeakSet<Box>()

const note = (box: Box): void => {
  if (!kept.has(box)) early.set(box, box.value)
}

const restore = (box: Box): void => {
  const typed = early.get(box)
  if (typed !== undefined && box.value !== typed) box.value = typed
}

// Read before React takes the page over; what the browser put back for somebody who returned is there by then, too.
if (typeof document !== 'undefined') {
  for (const box of document.querySelectorAll('textarea')) if (box.value !== box.defaultValue) note(box)
  const follow = (event: 'beforeinput' | 'input', act: (box: Box) => void) => {
    document.addEventListener(
      event,
      ({ target }) => target instanceof HTMLTextAreaElement && act(target),
      true,
    )
  }
  // A person may go on typing, or send the form, when React has put the stored text back and is not done yet.
  follow('beforeinput', restore)
  follow('input', note)
  const send = ({ target }: Event) => {
    if (target instanceof HTMLFormElement) target.querySelectorAll('textarea').forEach(restore)
  }
  document.addEventListener('submit', send, true)
}

/**
 * The `ref` of a box for text that keeps what was typed before script ran. React (19.2), taking a page over, puts the stored
 * text back into every box that has one: its `initTextarea` does not spare what is there, as its `initInput` does.
 *
 * @param box null when it is taken off the page
 * @example <textarea ref={keepEarlyText} name="text" defaultValue={stored} />
 */
export function keepEarlyText(box: Box | null): void {
  if (box === null) return
  restore(box)
  early.delete(box)
  kept.add(box)
}
