import { readFileSync } from 'node:fs'

/**
 * @param {number} pid
 * @returns {string} the number of the process that started it; empty where that cannot be seen
 */
function parentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1] ?? ''
  } catch {
    return ''
  }
}

/**
 * Ends this process, in its order, when npm is killed and so cannot tell us: whoever starts the program again
 * must not find the old one still there. Between npm and us there is a shell, whose parent changes then.
 */
export function stopWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return
  const shell = process.ppid
  const npm = parentOf(shell)
  const watch = setInterval(() => {
    if (process.ppid !== shell || parentOf(shell) !== npm) {
      clearInterval(watch)
      process.kill(process.pid, 'SIGTERM')
    }
  }, 250)
  watch.unref()
}
