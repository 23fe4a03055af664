import type { Random } from '#lib/scoring/random.ts'

/** A UUID of version 7, as the database makes them: it begins with the time, so that later ones sort later. */
export function seededId(random: Random, at: Date): string {
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join('')
  const time = at.getTime().toString(16).padStart(12, '0')
  const variant = (8 + Math.floor(random() * 4)).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(12)}`
}
