import type { Shortcut } from './shortcut.ts'

const row = '.rw-queue tbody tr'

/** The keys of the queue. */
export const queueShortcuts: readonly Shortcut[] = [
  { key: 'n', words: 'Take the next one', target: '[data-next] button', does: 'press' },
  { key: 'j', words: 'Next response', target: `${row} a`, does: { step: 1 } },
  { key: 'k', words: 'Response before', target: `${row} a`, does: { step: -1 } },
  { key: 'x', words: 'Mark it', target: `${row}:focus-within [name="response"]`, does: 'press' },
  { key: 'd', words: 'Decide the marked ones together', target: '[data-together]', does: 'press' },
  { key: '/', words: 'Look for a reference', target: '#reference', does: 'focus' },
]
