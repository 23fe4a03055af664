import { Button } from '#components/ui/button.tsx'
import { providerPath } from '#lib/paths/team-paths.ts'

/** Signs in through the organisation's own provider. A form, because a link could be followed by a program. */
export function ProviderButton({ returnTo }: { returnTo: string }) {
  return (
    <form method="post" action={providerPath()} className="rw-mb-4">
      <input type="hidden" name="to" value={returnTo} />
      <Button type="submit">Sign in with your organisation’s account</Button>
      <p className="rw-mt-4">Or with a link that we send to you:</p>
    </form>
  )
}
