import 'server-only'
import type { AuthOptions } from 'next-auth'
import { z } from 'zod'
import { env } from '#lib/env/env.ts'

type OAuthProvider = Extract<AuthOptions['providers'][number], { type: 'oauth' }>

/** What we read of what a provider says about somebody: the token that it signed, and its user information. */
const claimsSchema = z.looseObject({
  iss: z.string().exactOptional(),
  sub: z.string().min(1).max(255),
  email: z.string().max(254).exactOptional(),
  email_verified: z.boolean().exactOptional(),
  name: z.string().max(200).exactOptional(),
  amr: z.array(z.string()).exactOptional(),
  acr: z.string().exactOptional(),
})

/** How providers say that two factors were used: RFC 8176 in `amr`, and the profile of REFEDS in `acr`. */
const twoFactors = { amr: 'mfa', acr: 'https://refeds.org/profile/mfa' } as const

/** Whether the operator has set a provider of their organisation's accounts. */
export const hasProvider = (): boolean => env().REWEIGH_OIDC_ISSUER !== undefined

/** Whether somebody gave two factors to their provider; then they are not asked for another one here. */
export function gaveTwoFactors(claims: unknown): boolean {
  const parsed = claimsSchema.safeParse(claims)
  if (!parsed.success) return false
  const { amr = [], acr } = parsed.data
  return amr.includes(twoFactors.amr) || acr === twoFactors.acr
}

/**
 * What the token says, when it is of the very issuer that the settings name. next-auth compares a token with what the
 * provider's own description says of itself; somebody who could change that could speak for another.
 *
 * @throws Error when it is of another
 */
export function ofIssuer<Claims extends { readonly iss?: string }>(claims: Claims, issuer: string): Claims {
  if (claims.iss === issuer) return claims
  throw new Error('The sign-in provider calls itself otherwise than REWEIGH_OIDC_ISSUER does.')
}

/** What the token says that the provider signed. next-auth has checked signature, issuer, audience and nonce before. */
const signedClaims = (token: string): z.infer<typeof claimsSchema> =>
  claimsSchema.parse(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')))

/**
 * The provider of the operator's own organisation (OpenID Connect), for next-auth; none when the settings name none. An
 * address counts only when the provider says that it is verified: it is what people are found by.
 */
export function oidcProviders(): OAuthProvider[] {
  const { REWEIGH_OIDC_ISSUER, REWEIGH_OIDC_CLIENT_ID, REWEIGH_OIDC_CLIENT_SECRET } = env()
  if (REWEIGH_OIDC_ISSUER === undefined) return []
  return [
    {
      id: 'oidc',
      name: 'OpenID Connect',
      type: 'oauth',
      wellKnown: `${REWEIGH_OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
      clientId: REWEIGH_OIDC_CLIENT_ID ?? '',
      clientSecret: REWEIGH_OIDC_CLIENT_SECRET ?? '',
      authorization: { params: { scope: 'openid email profile' } },
      idToken: true,
      checks: ['pkce', 'state', 'nonce'],
      httpOptions: { timeout: 5000 },
      // Nobody is made by signing in, and no account is linked: an administrator has put the address on the list.
      allowDangerousEmailAccountLinking: true,
      userinfo: {
        request: async ({ client, tokens }) => {
          const { access_token, id_token = '' } = tokens
          const told = access_token === undefined ? {} : await client.userinfo(access_token)
          return { ...told, ...ofIssuer(signedClaims(id_token), REWEIGH_OIDC_ISSUER) }
        },
      },
      profile: (claims: unknown) => {
        const { sub, email, email_verified, name } = claimsSchema.parse(claims)
        return { id: sub, email: email_verified === true ? (email ?? null) : null, name: name ?? null }
      },
    },
  ]
}
