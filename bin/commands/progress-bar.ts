import type { WriteStream } from 'node:tty'
import type { OnProgress } from '#lib/dataset/package/read-package.ts'

const width = 24
const usualColumns = 80

/** One line on the screen that shows how far a piece of work is. */
export type ProgressBar = { readonly show: OnProgress; readonly clear: () => void }

/**
 * A progress bar such as `████████░░░░░░░░  42% Reading values.csv`. Nothing is written where nobody watches: into a
 * file or a pipe. `clear` takes it off the screen, before anything else is written there.
 */
export function createProgressBar(screen: Pick<WriteStream, 'isTTY' | 'columns' | 'write'>): ProgressBar {
  let shown = false
  return {
    show: ({ doing, done, total }) => {
      if (!screen.isTTY) return
      const share = total > 0 ? Math.min(done / total, 1) : 0
      const full = Math.round(share * width)
      const bar = '█'.repeat(full) + '░'.repeat(width - full)
      const percent = String(Math.floor(share * 100)).padStart(3)
      screen.write(
        `\r${`${bar} ${percent}% ${doing}`.slice(0, (screen.columns || usualColumns) - 1)}\u001b[K`,
      )
      shown = true
    },
    clear: () => {
      if (shown) screen.write('\r\u001b[K')
      shown = false
    },
  }
}
