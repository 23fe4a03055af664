import 'server-only'
import { z } from 'zod'
import { db } from '#lib/db/database.ts'
import { splitPostcode } from './package/read-postcodes.ts'

const districtSchema = z.record(z.string(), z.string())

/**
 * Where a postcode lies, however it was typed:
 * `area` the code of its area; `outside` a real postcode, but in none of the listed areas; `unknown` no postcode that
 * this version knows, or none at all; `unavailable` the version has no postcodes, people search by name.
 */
export type PostcodePlace =
  { readonly kind: 'area'; readonly code: string } | { readonly kind: 'outside' | 'unknown' | 'unavailable' }

/** Finds the area of a postcode in a dataset version. Example: `await findPostcode('england-2019@1.0.0', 'sr8 3ng')`. */
export async function findPostcode(datasetId: string, text: string): Promise<PostcodePlace> {
  const parts = splitPostcode(text)
  if (parts === null) return { kind: 'unknown' }
  const { outward, inward } = parts
  const district = await db().datasetPostcode.findUnique({
    where: { datasetId_outward: { datasetId, outward } },
  })
  if (district === null) return { kind: (await hasPostcodes(datasetId)) ? 'unknown' : 'unavailable' }
  const areas = districtSchema.parse(district.areas)
  const code = Object.hasOwn(areas, inward) ? areas[inward] : undefined
  if (code === undefined) return { kind: 'unknown' }
  return code === '' ? { kind: 'outside' } : { kind: 'area', code }
}

/** Whether people can search this version by postcode. */
export const hasPostcodes = async (datasetId: string): Promise<boolean> =>
  (await db().datasetPostcode.findFirst({ where: { datasetId }, select: { outward: true } })) !== null
