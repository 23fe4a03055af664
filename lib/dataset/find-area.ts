import { failure, success, type Result } from '#lib/result/result.ts'
import { areaCode, areaCodeExpected } from './package/patterns.ts'

/**
 * The position of the area with a code; null when there is none.
 *
 * Codes are written exactly as in the dataset. A text that cannot be a code is refused, and so is one that differs from
 * a code in upper and lower case only: that one is suggested.
 * Example: with the code `E05000026`, asking for `e05000026` fails and suggests it.
 */
export function findArea(codes: readonly string[], code: string): Result<number | null> {
  if (!areaCode.test(code)) return failure([{ path: 'code', message: `enter ${areaCodeExpected}` }])
  const at = codes.indexOf(code)
  if (at !== -1) return success(at)
  const folded = code.toLowerCase()
  const similar = codes.find((other) => other.toLowerCase() === folded)
  return similar === undefined
    ? success(null)
    : failure([{ path: 'code', message: `codes are exact: did you mean ${similar}?` }])
}
