/**
 * Tells the process that started this one that it is ready, if one did and listens.
 *
 * A parent that is killed at this very moment is not heard to be gone until later: the message then fails, which
 * would end this process before it could put away what it holds. `stopSignal` hears of the parent's end.
 *
 * @param message what the parent reads; plain data
 * @returns whether there was somebody to tell
 *
 * @example tellParent({ address: 'http://127.0.0.1:3000' })
 */
export function tellParent(message: string | { readonly address: string }): boolean {
  if (!process.send || !process.connected) return false
  process.send(message, () => undefined)
  return true
}
