import { z } from 'zod'

/** A page of this site: one slash, then no white space, no backslash (browsers read it as a slash) and no second slash. */
const ownPage = /^\/(?![/\\])[^\s\\]*$/

const isWebAddress = (text: string): boolean => {
  const address = URL.canParse(text) ? new URL(text) : null
  return (
    address?.protocol === 'https:' && address.username === '' && address.password === '' && !/\s/.test(text)
  )
}

/** Where evidence is: a page of the web over https, or a page of this site. Nothing else can be clicked by readers. */
export const evidenceLink = z
  .string()
  .trim()
  .max(2000, 'Use no more than 2,000 characters')
  .refine((text) => ownPage.test(text) || isWebAddress(text), {
    error: 'Enter an address that begins with https:// or a page of this site, such as /data',
  })
