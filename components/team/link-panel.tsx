import { Button } from '#components/ui/button.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { signInPath } from '#lib/paths/team-paths.ts'

/** What can be done with a sign-in link. */
export type LinkState = 'ready' | 'used' | 'expired' | 'other-browser' | 'unknown'

const words: Readonly<
  Record<Exclude<LinkState, 'ready'>, { readonly title: string; readonly text: string }>
> = {
  used: { title: 'This link was used already', text: 'A link works once. You can ask for a new one.' },
  expired: {
    title: 'This link has expired',
    text: 'A link works for 10 minutes. You can ask for a new one.',
  },
  'other-browser': {
    title: 'This link belongs to another browser',
    text: 'A link works only in the browser that asked for it. Open it there, or start again here.',
  },
  unknown: {
    title: 'This link is not complete',
    text: 'If you copied it, check that you copied all of it. You can also ask for a new one.',
  },
}

/** The page that a sign-in link leads to: opening it uses nothing up, only the button does. */
export function LinkPanel({ state, token, returnTo }: { state: LinkState; token: string; returnTo: string }) {
  if (state !== 'ready') {
    const { title, text } = words[state]
    return (
      <div className="rw-prose">
        <h1>{title}</h1>
        <p>{text}</p>
        <ButtonLink href={signInPath(returnTo)}>Ask for a new link</ButtonLink>
      </div>
    )
  }
  return (
    <div className="rw-prose">
      <h1>Sign in</h1>
      <p>Press the button to sign in with the link that we sent you. It works once.</p>
      <form method="post" action="/api/auth/callback/email">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="to" value={returnTo} />
        <Button type="submit">Sign in</Button>
      </form>
    </div>
  )
}
