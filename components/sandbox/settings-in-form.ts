import type { Settings } from '#lib/view/sandbox/settings.ts'
import { weightOf } from '#lib/view/sandbox/shares.ts'

/**
 * What the controls in the page say: a visitor may have changed them before the script was there.
 *
 * `settings`: what they said when the page was made. A box that was unticked since is weight 0; one that was ticked
 * since takes the `published` weight.
 */
export function settingsInForm(form: HTMLFormElement, settings: Settings, published: Settings): Settings {
  const ticked = new Map<string, boolean>()
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type="checkbox"][name="include"]')) {
    ticked.set(box.value, box.checked)
  }
  return Object.fromEntries(
    Object.entries(settings).map(([field, before]) => {
      const control = form.elements.namedItem(field)
      const typed =
        control instanceof HTMLInputElement || control instanceof HTMLSelectElement ? control.value : before
      const wasOut = weightOf(before) === 0
      if (ticked.get(field) === false && !(wasOut && typed !== before)) return [field, wasOut ? before : '0']
      if (ticked.get(field) === true && wasOut && weightOf(typed) === 0)
        return [field, published[field] ?? before]
      return [field, typed]
    }),
  )
}
