import type { ValueMethod } from './method.ts'

/** The values as they are, oriented so that higher = more need. */
export const none: ValueMethod = { kind: 'value', range: 'any', apply: (values) => values }
