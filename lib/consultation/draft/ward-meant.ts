import 'server-only'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { findPostcode } from '#lib/dataset/find-postcode.ts'
import { ServiceError } from '#lib/errors/service-error.ts'

const refuse = (message: string): never => {
  const issues = [{ path: 'areaCode', message }]
  throw new ServiceError({ kind: 'Invalid', message: 'Some of what was sent cannot be used.', issues })
}

/**
 * The ward that a person means: by its code, by its name where only one has it, or by a postcode where the dataset knows
 * postcodes. Nothing given = none. The postcode itself is not kept.
 *
 * @returns its code as the dataset writes it; throws ServiceError `Invalid` at `areaCode`
 * @example await wardMeant('england-2019@1.0.0', 'e05008952') // "E05008952"
 */
export async function wardMeant(datasetId: string, text: string): Promise<string> {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return ''
  const { codes, names, districtNames } = (await openDataset(datasetId)).snapshot.areas
  const found = codes.flatMap((code, at) =>
    code.toLowerCase() === wanted || names[at]?.toLowerCase() === wanted
      ? [{ code, district: districtNames[at] ?? '' }]
      : [],
  )
  const [first] = found
  if (first === undefined) return byPostcode(datasetId, text)
  if (found.length === 1) return first.code
  const list = found.slice(0, 5).map(({ code, district }) => `${code} (${district})`)
  return refuse(`Several wards have this name. Enter a code: ${list.join(', ')}`)
}

async function byPostcode(datasetId: string, text: string): Promise<string> {
  const place = await findPostcode(datasetId, text)
  if (place.kind === 'area') return place.code
  if (place.kind === 'outside') {
    return refuse('This postcode is in none of the wards that this is about: leave it empty')
  }
  if (place.kind === 'unavailable') {
    return refuse('We know no postcodes here: enter the name or code of your ward, or leave it empty')
  }
  return refuse('We know no ward of this name or code: check it, or leave it empty')
}
