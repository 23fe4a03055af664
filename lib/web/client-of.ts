/**
 * Who sent a request, as far as limits go: an IPv4 address, or the /64 network of an IPv6 address, which one person can
 * have whole. Held in memory for as long as the request runs, never written anywhere.
 *
 * `forwardedFor`: the header x-forwarded-for, which our server overwrites with what it knows from the connection, so that
 * nobody can choose it.
 * Example: `2001:db8:1:2:3:4:5:6` and `2001:db8:1:2::9` are both `2001:db8:1:2`.
 */
export function clientOf(forwardedFor: string | null | undefined): string {
  const address = forwardedFor?.split(',')[0]?.trim() ?? ''
  const embedded = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (embedded !== undefined) return embedded
  return address.includes(':') ? networkOf(address) : address
}

function networkOf(address: string): string {
  const [head = [], tail = []] = address
    .split('::')
    .map((part) => part.split(':').filter((text) => text !== ''))
  const middle = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0')
  return [...head, ...middle, ...tail]
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':')
}
