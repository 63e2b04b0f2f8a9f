import type { Client } from '../session/actor.ts'
import { sessionCookie } from '../session/session-cookie.ts'
import { ADDRESS_HEADER } from './auth.ts'

/** What better-auth is told of a call: the browser, its address as we know it, and the cookies that it may see. */
export function headersOf({ address, device, cookies }: Client): Headers {
  return new Headers({
    [ADDRESS_HEADER]: address,
    'user-agent': device.slice(0, 300),
    ...(cookies === '' ? {} : { cookie: cookies }),
  })
}

/** The same browser as if it had no session. */
export function withoutSession(client: Client, secureCookies: boolean): Client {
  const session = sessionCookie(secureCookies)
  const others = client.cookies
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => !pair.startsWith(`${session}=`))
  return { ...client, cookies: others.join('; ') }
}
