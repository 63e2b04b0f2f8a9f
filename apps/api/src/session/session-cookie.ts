import type { CookieSerializeOptions } from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { SESSION_MS } from './session-store.ts'

const COOKIE = 'tl_session'

const attributes = (secure: boolean): CookieSerializeOptions => ({ httpOnly: true, sameSite: 'lax', secure, path: '/' })

/** The session token that the browser sent; undefined when it sent none. */
export function tokenFrom(request: FastifyRequest): string | undefined {
  return request.cookies[COOKIE]
}

/** Hands the token to the browser, out of reach of scripts, for as long as the session lasts. */
export function sendToken(reply: FastifyReply, token: string, secure: boolean): void {
  void reply.setCookie(COOKIE, token, { ...attributes(secure), maxAge: SESSION_MS / 1000 })
}

/** Takes the token back. */
export function clearToken(reply: FastifyReply, secure: boolean): void {
  void reply.clearCookie(COOKIE, attributes(secure))
}
