import 'server-only'
import { hkdfSync, randomInt } from 'node:crypto'
import { createChallenge, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { z } from 'zod'
import { env } from '#lib/env/env.ts'

/** What work is asked for: it counts for one state of one draft, so it can be used for one sending and no other. */
export type ProofPurpose = { readonly draftId: string; readonly revision: number }

/** One try takes a computer about two milliseconds, and so many are needed: a second or so, on a slow telephone a few. */
const cost = 5000
const [fewest, most] = [200, 400]
const minutes = 20

const parametersSchema = z.strictObject({
  algorithm: z.string(),
  nonce: z.string(),
  salt: z.string(),
  cost: z.number(),
  keyLength: z.number(),
  keyPrefix: z.string(),
  keySignature: z.string(),
  expiresAt: z.number(),
  data: z.strictObject({ draft: z.string(), revision: z.number() }),
})
const proofSchema = z.strictObject({
  challenge: z.strictObject({ parameters: parametersSchema, signature: z.string() }),
  solution: z.strictObject({ counter: z.number(), derivedKey: z.string(), time: z.number().exactOptional() }),
})

function secretFor(use: string): string {
  const secret = env().REWEIGH_SECRET
  if (secret === undefined) throw new Error('REWEIGH_SECRET is not set, and nothing else made a secret.')
  return Buffer.from(hkdfSync('sha256', secret, '', `reweigh proof of work ${use}`, 32)).toString('hex')
}

/**
 * Work for the browser of somebody who sends suspiciously much or fast: trying numbers until one fits. It costs a person
 * a second and a program that sends thousands of responses hours. Nothing is asked of anybody elsewhere.
 *
 * @returns the challenge as JSON text, good for 20 minutes
 */
export async function askForProof({ draftId, revision }: ProofPurpose, now: Date): Promise<string> {
  const challenge = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost,
    counter: randomInt(fewest, most),
    deriveKey,
    data: { draft: draftId, revision },
    expiresAt: new Date(now.getTime() + minutes * 60_000),
    hmacSignatureSecret: secretFor('challenge'),
    hmacKeySignatureSecret: secretFor('key'),
  })
  return JSON.stringify(challenge)
}

/**
 * Whether the work was done, for exactly this state of this draft. Anything else (nothing, rubbish, old, of another draft,
 * used for an earlier version) is no proof, and no fault.
 */
export async function isProved(proof: string, { draftId, revision }: ProofPurpose): Promise<boolean> {
  const parsed = proofSchema.safeParse(jsonOf(proof))
  if (!parsed.success) return false
  const { challenge, solution } = parsed.data
  const { data } = challenge.parameters
  if (data.draft !== draftId || data.revision !== revision) return false
  const { verified } = await verifySolution({
    challenge,
    solution: { ...solution, time: solution.time ?? 0 },
    deriveKey,
    hmacSignatureSecret: secretFor('challenge'),
    hmacKeySignatureSecret: secretFor('key'),
  })
  return verified
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
