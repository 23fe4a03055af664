/**
 * Does one step and says so on one line: `Installing packages … 31 s`.
 *
 * @template Value
 * @param {string} label what is being done, "Installing packages"
 * @param {() => Promise<Value>} work
 * @param {NodeJS.WritableStream} screen where to say so
 * @returns {Promise<Value>} what the work returned
 */
export async function step(label, work, screen = process.stdout) {
  const begun = performance.now()
  screen.write(`${label} … `)
  try {
    const value = await work()
    const seconds = (performance.now() - begun) / 1000
    screen.write(`${seconds < 10 ? seconds.toFixed(1) : seconds.toFixed(0)} s\n`)
    return value
  } catch (error) {
    screen.write(error instanceof Error && error.name === 'AbortError' ? 'stopped\n' : 'failed\n')
    throw error
  }
}
