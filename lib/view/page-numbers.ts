/** One page of a longer list: which page it is, of how many, and the places it shows (counted from 1). */
export type PageSpan = {
  readonly page: number
  readonly pages: number
  readonly from: number
  readonly to: number
  readonly total: number
}

/**
 * The span of a page; a page beyond either end becomes the nearest one. An empty list has one empty page (0 to 0).
 *
 * `page` counts from 1; `size`: rows on a page, at least 1.
 * Example: `pageSpan(2, 50, 87)` is page 2 of 2, from 51 to 87.
 */
export function pageSpan(page: number, size: number, total: number): PageSpan {
  const pages = Math.max(1, Math.ceil(total / size))
  const inside = Math.min(pages, Math.max(1, page))
  const from = total === 0 ? 0 : (inside - 1) * size + 1
  return { page: inside, pages, from, to: Math.min(total, inside * size), total }
}

/**
 * The page numbers worth offering: the first, the last, this one and its neighbours; null where some are left out.
 *
 * Example: `pageNumbers(5, 149)` is 1, gap, 4, 5, 6, gap, 149.
 */
export function pageNumbers(page: number, pages: number): readonly (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages)
  const numbers = [...new Set(wanted)].sort((a, b) => a - b)
  return numbers.flatMap((number, place) => {
    const gap = number - (numbers[place - 1] ?? number)
    if (gap === 2) return [number - 1, number]
    return gap > 2 ? [null, number] : [number]
  })
}
