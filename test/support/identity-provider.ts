import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import Provider from 'oidc-provider'

/** A real OpenID Connect provider on this machine, whose sign-in page lets one choose who one is. */
export type IdentityProvider = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Lets a site use it. */
  readonly serve: (site: string) => void
  readonly close: () => Promise<void>
}

/** Somebody who has an account there. */
export type Account = { readonly email: string; readonly verified: boolean; readonly amr: readonly string[] }

const clientId = 'reweigh'
const clientSecret = 'a-secret-of-the-provider-and-the-site'

/** Starts one. `accounts`: by the words on their button. */
export async function startIdentityProvider(
  accounts: Readonly<Record<string, Account>>,
): Promise<IdentityProvider> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const issuer = `http://127.0.0.1:${address.port}`
  return {
    ...{ issuer, clientId, clientSecret },
    serve: (site) => {
      const provider = providerFor(issuer, `${site}/api/auth/callback/oidc`, accounts)
      const answer = provider.callback()
      server.on('request', (request: IncomingMessage, response: ServerResponse) => {
        if (request.url === '/favicon.ico') response.writeHead(204).end()
        else if (request.url?.startsWith('/interaction/'))
          void interact(provider, accounts, request, response)
        else void answer(request, response)
      })
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

const providerFor = (issuer: string, redirect: string, accounts: Readonly<Record<string, Account>>) =>
  new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirect] }],
    cookies: { keys: ['only-for-tests'] },
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, id) => {
      const account = accounts[id]
      if (account === undefined) return undefined
      const { email, verified } = account
      return { accountId: id, claims: () => ({ sub: id, email, email_verified: verified, name: 'Somebody' }) }
    },
    loadExistingGrant: async ({ oidc }) => {
      const { client, session, provider } = oidc
      if (!client || !session?.accountId) return undefined
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })

/** The provider's sign-in page: a button for each account. */
async function interact(
  provider: Provider,
  accounts: Readonly<Record<string, Account>>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://provider')
  const id = searchParams.get('as') ?? ''
  if (request.method === 'POST') {
    const login = { accountId: id, amr: [...(accounts[id]?.amr ?? [])], remember: false }
    await provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false })
    return
  }
  const forms = Object.keys(accounts).map(
    (one) =>
      `<form method="post" action="${pathname}?as=${encodeURIComponent(one)}"><button>${one}</button></form>`,
  )
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end(`<!doctype html><title>Provider</title><h1>Who are you?</h1>${forms.join('')}`)
}
