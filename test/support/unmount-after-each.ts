import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

/** Components that a test rendered are taken away after it, so that the next one starts with an empty page. */
afterEach(cleanup)
