import { z } from 'zod'
import type { Passage } from './redact.ts'

const stored = z.array(z.strictObject({ start: z.int(), end: z.int(), reason: z.string() }))

/** The hidden passages of a decision, as the database holds them. */
export const passagesOf = (json: unknown): readonly Passage[] => stored.parse(json)
