import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/** What one address may ask for in a minute, and of that attempts to sign in. */
export interface AddressLimits {
  readonly requests: number
  readonly signIns: number
}

const WINDOW_MS = 60_000

/** Limits requests by address: 429 with `Retry-After`. Guessing passwords has a limit of its own, whatever names are tried. */
export async function limitAddresses(app: FastifyInstance, { requests, signIns }: AddressLimits): Promise<void> {
  await app.register(rateLimit, {
    timeWindow: WINDOW_MS,
    max: (request: FastifyRequest) => (isSignIn(request) ? signIns : requests),
    keyGenerator: (request: FastifyRequest) => `${network(request.ip)}${isSignIn(request) ? ' sign-in' : ''}`,
  })
}

/** An address as it is counted: of IPv6 the /64, of which every household has one and may use any address. */
export function network(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address
  const [head = '', tail = ''] = address.split('::')
  const [left, right] = [head, tail].map((part) => (part === '' ? [] : part.split(':')))
  const groups = [
    ...(left ?? []),
    ...Array<string>(8 - (left?.length ?? 0) - (right?.length ?? 0)).fill('0'),
    ...(right ?? []),
  ]
  return `${groups.slice(0, 4).join(':')}::/64`
}

/** Whatever takes a password, a code, a link or an account of elsewhere: each is a guess. */
export const GUESSES: ReadonlySet<string> = new Set([
  'access.signIn',
  'access.secondStep',
  'access.beginElsewhere',
  'access.passwordLink',
  'access.setPassword',
  'access.firstLink',
  'access.makeFirstAdministrator',
  'account.changePassword',
  'account.enrol',
  'account.confirmEnrolment',
  'account.removeSecondFactor',
  'account.newRecoveryCodes',
])

/** Told by what the router read, not by the address as it was written: `access%2EsignIn` is one, too. */
function isSignIn({ params, routeOptions }: FastifyRequest): boolean {
  if (routeOptions.config.action === 'session.begin') return true
  if (typeof params !== 'object' || params === null || !('path' in params)) return false
  return typeof params.path === 'string' && params.path.split(',').some((path) => GUESSES.has(path))
}
