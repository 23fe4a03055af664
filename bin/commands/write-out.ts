/** Writes text to standard output and waits until it is gone. Somebody who stops reading early (`| head`) is no error. */
export function writeOut(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EPIPE') resolve()
      else reject(error)
    }
    process.stdout.once('error', fail)
    process.stdout.write(text, (error) => {
      if (error) return
      process.stdout.off('error', fail)
      resolve()
    })
  })
}
