import { savedPlace, type Saved } from '#lib/view/team/saved-words.ts'

/**
 * The address of a page that says that something was saved; it needs no script. The address is another each time, so that
 * the page is read anew and says so again.
 *
 * @param place the id of the part of the page that says it; the head of the page unless told
 * @param count how many, for words that say it
 * @example savedPath('/admin/people', 'role') // '/admin/people?saved=role&mark=…#saved'
 */
export function savedPath(
  path: string,
  saved: Saved,
  { place = savedPlace, count, now = Date.now() }: { place?: string; count?: number; now?: number } = {},
): string {
  const query = new URLSearchParams({
    saved,
    ...(place !== savedPlace && { place }),
    ...(count !== undefined && { count: String(count) }),
    mark: now.toString(36),
  })
  return `${path}?${query.toString()}#${place}`
}
