/** The addresses of the pages of the team. `returnTo`: a path of ours to go to afterwards; empty = the usual one. */
const withReturn = (path: string, returnTo: string): string =>
  returnTo === '' ? path : `${path}?${new URLSearchParams({ to: returnTo }).toString()}`

/** Where people ask for a link. Example: `signInPath('/moderation')` is "/sign-in?to=%2Fmoderation". */
export const signInPath = (returnTo = ''): string => withReturn('/sign-in', returnTo)

/** Where signing in through the organisation's provider ends when it did not work. */
export const providerProblemPath = (): string => '/sign-in?problem=provider'

/** Where the button leads that signs in through the organisation's provider; to be posted to. */
export const providerPath = (): string => '/api/auth/signin/oidc'

/** Says that a link was sent. */
export const linkSentPath = (): string => '/sign-in/sent'

/** Where the link in the letter leads: a page with a button. */
export const linkPath = (token: string, returnTo = ''): string => {
  const query = new URLSearchParams({ token, ...(returnTo !== '' && { to: returnTo }) })
  return `/sign-in/link?${query.toString()}`
}

/**
 * Asks for the one-time code, or sets it up. `sent`: a letter with the code was just sent; `again`: of somebody who gave one
 * before, for what a code of long ago is not enough for.
 */
export const codePath = (
  returnTo = '',
  { sent = false, again = false }: { readonly sent?: boolean; readonly again?: boolean } = {},
): string => {
  const query = new URLSearchParams({
    ...(returnTo !== '' && { to: returnTo }),
    ...(sent && { sent: 'yes' }),
    ...(again && { again: 'yes' }),
  })
  return query.size === 0 ? '/sign-in/code' : `/sign-in/code?${query.toString()}`
}

/** After signing out. */
export const signedOutPath = (): string => '/sign-in/signed-out'

/** Somebody's own account: name, role, sessions. */
export const accountPath = (): string => '/account'

/** The people of the team. */
export const peoplePath = (): string => '/admin/people'

/** One of them. */
export const personPath = (id: string): string => `/admin/people/${id}`

/** The letters of the demonstration. Example: `mailboxPath('0198…')` is "/mailbox/0198…". */
export const mailboxPath = (letter = ''): string => (letter === '' ? '/mailbox' : `/mailbox/${letter}`)
