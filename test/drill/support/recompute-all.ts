import { createHash } from 'node:crypto'
import { randomMethods } from '#bin/bench/random-methodology.ts'
import { syntheticSnapshot } from '#bin/bench/synthetic-snapshot.ts'
import { seededRandom } from '#lib/scoring/random.ts'
import { score } from '#lib/scoring/score.ts'

/*
 * Scores as many random methodologies as it is told, from a seed, and prints the digest of every bit of every answer.
 * `test/drill/recompute.ts` runs it on several versions of Node.
 */
const count = Number(process.argv[2])
const snapshot = syntheticSnapshot(700)
const random = seededRandom(2026)
const hash = createHash('sha256')

/** Every column of an answer, whatever it is called: its bytes as they lie in memory. */
function addTo(value: unknown): void {
  if (ArrayBuffer.isView(value)) hash.update(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
  else if (Array.isArray(value)) value.forEach(addTo)
  else if (typeof value === 'object' && value !== null) Object.values(value).forEach(addTo)
  else hash.update(String(value))
}

for (let at = 0; at < count; at++) addTo(score(snapshot, randomMethods(snapshot, random)))
process.stdout.write(JSON.stringify({ node: process.versions.node, count, digest: hash.digest('hex') }))
