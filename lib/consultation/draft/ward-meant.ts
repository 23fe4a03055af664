import 'server-only'
import { openDataset } from '#lib/dataset/dataset-store.ts'
import { ServiceError } from '#lib/errors/service-error.ts'

const refuse = (message: string): never => {
  const issues = [{ path: 'areaCode', message }]
  throw new ServiceError({ kind: 'Invalid', message: 'Some of what was sent cannot be used.', issues })
}

/**
 * The ward that a person means: by its code, or by its name where only one has it. Nothing given = none.
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
  if (first === undefined) {
    return refuse('We know no ward of this name or code: check it, or leave it empty')
  }
  if (found.length === 1) return first.code
  const list = found.slice(0, 5).map(({ code, district }) => `${code} (${district})`)
  return refuse(`Several wards have this name. Enter a code: ${list.join(', ')}`)
}
