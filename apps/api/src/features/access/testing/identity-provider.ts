import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Provider } from 'oidc-provider'

/** What the provider says of somebody. */
export interface Claims {
  readonly email?: string
  readonly email_verified?: boolean
  readonly preferred_username?: string
}

export interface IdentityProvider {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Who signs in there next. */
  signsIn(subject: string, claims: Claims): void
  close(): Promise<void>
}

const CLIENT = { id: 'tenderlight', secret: 'the-secret-of-the-client-2026' }

/** An OpenID provider on a port of its own; whoever comes is whom `signsIn` named, without a page to click through. */
export async function openIdentityProvider(redirectUri: () => string): Promise<IdentityProvider> {
  let handle: (request: IncomingMessage, response: ServerResponse) => Promise<void> = () => Promise.resolve()
  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the provider has no port')
  const issuer = `http://127.0.0.1:${address.port}`
  let next = { subject: '', claims: {} as Claims }
  const known = new Map<string, Claims>()

  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [redirectUri()],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['preferred_username', 'name'] },
    cookies: { keys: ['only for tests'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_ctx, subject) => ({
      accountId: subject,
      claims: () => ({ sub: subject, ...known.get(subject) }),
    }),
    // Nobody is asked whether the client may know who they are.
    loadExistingGrant: async (ctx) => {
      const { client, session } = ctx.oidc
      if (client === undefined || session?.accountId === undefined) return undefined
      const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  handle = async (request, response) => {
    if (request.url?.startsWith('/interaction/') !== true) {
      await answer(request, response)
      return
    }
    known.set(next.subject, next.claims)
    const result = { login: { accountId: next.subject } }
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
  }
  return {
    issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    signsIn: (subject, claims) => {
      next = { subject, claims }
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
