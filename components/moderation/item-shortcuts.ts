import type { Shortcut } from './shortcut.ts'

const decided = (value: string) => `.rw-decide__actions [value="${value}"]`

/** The keys of the page of one response. */
export const itemShortcuts: readonly Shortcut[] = [
  { key: 'j', words: 'Next part', target: '[data-part]', does: { step: 1 } },
  { key: 'k', words: 'Part before', target: '[data-part]', does: { step: -1 } },
  { key: '1', words: 'Clear this part as it is', target: decided('publish'), does: 'choose' },
  { key: '2', words: 'Clear it, with words hidden', target: decided('redact'), does: 'choose' },
  { key: '3', words: 'Do not publish it', target: decided('refuse'), does: 'choose' },
  { key: 'h', words: 'Hide the selected words', target: '[data-hide]', does: 'choose' },
  { key: 'r', words: 'Go to “Record decision”', target: '[data-record]', does: 'focus' },
  { key: 't', words: 'Take it', target: '[data-take] button', does: 'press' },
  {
    key: 'n',
    words: 'Take the next one, once this is recorded',
    target: '[data-next] button',
    does: 'press',
  },
  { key: 'q', words: 'Back to the queue', target: '.rw-crumbs a', does: 'press' },
]
