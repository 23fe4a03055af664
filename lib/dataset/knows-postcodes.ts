import 'server-only'
import { hasPostcodes } from './find-postcode.ts'

const known = new Map<string, boolean>()

/**
 * Whether people can search a version by postcode. A version never changes, so the database is asked once for each;
 * while it is away the answer is no, and the search by name goes on.
 */
export async function knowsPostcodes(datasetId: string): Promise<boolean> {
  const found = known.get(datasetId)
  if (found !== undefined) return found
  try {
    const answer = await hasPostcodes(datasetId)
    known.set(datasetId, answer)
    return answer
  } catch {
    return false
  }
}
