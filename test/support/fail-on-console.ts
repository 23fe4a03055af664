import { format } from 'node:util'
import { afterEach, beforeEach } from 'vitest'

/**
 * A test that makes the program complain has found something: any console.error or console.warn fails it.
 * A test that expects a complaint replaces the method itself (`vi.spyOn(console, 'error').mockImplementation(…)`).
 */
const complaints: string[] = []
const original = { error: console.error, warn: console.warn }

const listen =
  (method: string) =>
  (...parts: unknown[]) => {
    complaints.push(`${method}: ${format(...parts)}`)
  }

beforeEach(() => {
  complaints.length = 0
  console.error = listen('console.error')
  console.warn = listen('console.warn')
})

afterEach(() => {
  Object.assign(console, original)
  if (complaints.length > 0) throw new Error(`The test wrote to the console:\n${complaints.join('\n')}`)
})
