/** Days that a reader may rely on what is said; the RFC asks for less than a year. */
const lasting = 180

/**
 * The text of `/.well-known/security.txt` (RFC 9116): whom to write to about a weakness.
 *
 * @param contact an e-mail address
 * @param origin the public address of the site; without it the file does not say where it belongs
 * @param now it is valid until so many days after the beginning of this day, in UTC
 * @example securityText({ contact: 'a@example.org', origin: 'https://reweigh.example.org', now: new Date() })
 */
export function securityText({
  contact,
  origin,
  now,
}: {
  readonly contact: string
  readonly origin: string | undefined
  readonly now: Date
}): string {
  const until = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + lasting))
  const lines = [
    // A percent sign, a space or a question mark would mean something in an address.
    `Contact: mailto:${encodeURIComponent(contact).replace('%40', '@')}`,
    `Expires: ${until.toISOString().replace('.000', '')}`,
    'Preferred-Languages: en',
    ...(origin === undefined ? [] : [`Canonical: ${origin}/.well-known/security.txt`]),
  ]
  return `${lines.join('\n')}\n`
}
