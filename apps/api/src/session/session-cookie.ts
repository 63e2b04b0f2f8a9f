import type { FastifyReply, FastifyRequest } from 'fastify'

const COOKIE = 'tl_session'

/** The name of the cookie that holds the session; sent over HTTPS only, it says so itself. */
export function sessionCookie(secure: boolean): string {
  return secure ? `__Secure-${COOKIE}` : COOKIE
}

/** The session's cookie as the browser sent it, `name=value`; undefined when it sent none. */
export function cookieFrom(request: FastifyRequest, secure: boolean): string | undefined {
  const name = sessionCookie(secure)
  const value = request.cookies[name]
  return value === undefined || value === '' ? undefined : `${name}=${encodeURIComponent(value)}`
}

/** Hands cookies to the browser, as `Set-Cookie` lines. */
export function sendCookies(reply: FastifyReply, lines: readonly string[]): void {
  if (lines.length > 0) void reply.header('set-cookie', [...lines])
}
