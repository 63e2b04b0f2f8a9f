import { eventName, fieldName, ruleTitle } from '@tenderlight/compliance/say'
import type { ErrorData } from '@tenderlight/contracts/errors'
import { todayInChina } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { initTRPC, TRPCError } from '@trpc/server'
import type { CreateFastifyContextOptions } from '@trpc/server/adapters/fastify'
import { isEventName } from './record/event-name.ts'
import type { Deps } from './deps.ts'
import { refusalBehind } from './database-refusal.ts'
import { codeOf, problemOf, sayProblem } from './error-map.ts'
import { localeOf } from './locale.ts'
import type { Locale } from './locale.ts'
import { Refused } from './problem.ts'
import { isSound } from './protection/sound-text.ts'
import { cookieFrom, sendCookies } from './session/session-cookie.ts'
import { actingAs, signedIn } from './session/actor.ts'
import type { Actor, Caller, Client } from './session/actor.ts'
import { inOneReading } from './session/in-one-reading.ts'
import { scopeOf } from './session/scope-of.ts'
import type { Action } from '@tenderlight/contracts/permission'
import type { OpenAction, OwnAction, RoleAction } from './permission/permissions.ts'

/** The person as somebody who does what is asked for; undefined: they may not. */
export type Permit = (person: Caller, asked: Action) => Actor | undefined

/** What a procedure knows about its call. */
export interface CallContext {
  readonly deps: Deps
  readonly permit: Permit
  /** Who is signed in; undefined also while a second step of signing in is missing. */
  readonly actor: Caller | undefined
  /** Who came with a session, also one that is good for the second step alone. */
  readonly caller: Caller | undefined
  /** The browser that calls. */
  readonly client: Client
  readonly locale: Locale
  /** The civil day in China on which the call is answered. */
  readonly today: CivilDate
  /** Hands cookies to the browser, as `Set-Cookie` lines. */
  readonly sendCookies: (lines: readonly string[]) => void
}

/** Makes the context of each HTTP call: one look at the session, and none without a cookie. */
export function contextMaker(
  deps: Deps,
  permit: Permit = actingAs,
): (call: Pick<CreateFastifyContextOptions, 'req' | 'res'>) => Promise<CallContext> {
  return async ({ req, res }) => {
    const cookie = cookieFrom(req, deps.secureCookies)
    const session = cookie === undefined ? undefined : await deps.sessions.find(cookie)
    if (session !== undefined) sendCookies(res, session.moved)
    const client = { address: req.ip, device: req.headers['user-agent'] ?? '', cookies: req.headers.cookie ?? '' }
    const caller = session === undefined ? undefined : { ...session.person, address: req.ip }
    return {
      deps,
      permit,
      actor: caller?.pending === undefined ? caller : undefined,
      caller,
      client,
      locale: localeOf(req.headers),
      today: todayInChina(deps.now()),
      sendCookies: (lines) => sendCookies(res, lines),
    }
  }
}

/** Each procedure says which action of the table of permissions it is. */
export interface Declared {
  readonly action: Action
}

const t = initTRPC
  .context<CallContext>()
  .meta<Declared>()
  .create({
    errorFormatter({ shape, error, ctx }) {
      const locale = ctx?.locale ?? 'zh-CN'
      const { cause } = error
      const data: Pick<ErrorData, 'code'> & { httpStatus: number; path?: string } = {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        ...(shape.data.path === undefined ? {} : { path: shape.data.path }),
      }
      if (cause instanceof Refused) {
        const { message, toDo } = sayProblem(cause.problem, localised(cause, locale), locale)
        const refusal = cause.refusal === undefined ? {} : { refusal: cause.refusal }
        return { ...shape, message, data: { ...data, problem: cause.problem, toDo, ...refusal } }
      }
      const problem = problemOf(error.code)
      const { message, toDo } = sayProblem(problem, fieldOf(error), locale)
      return { ...shape, message, data: { ...data, problem, toDo } }
    },
  })

/** A refusal in the reader's words, for an answer that tells several. */
export function sayRefused(refused: Refused, locale: Locale): { message: string; toDo: string } {
  return sayProblem(refused.problem, localised(refused, locale), locale)
}

/** Details that are words of the product, in the reader's language. */
function localised({ details, refusal }: Refused, locale: Locale): Refused['details'] {
  const { event, fields } = details
  const separator = locale === 'en' ? ', ' : '、'
  return {
    ...details,
    ...(typeof event === 'string' && isEventName(event) ? { event: eventName(event, locale) } : {}),
    ...(typeof fields === 'string'
      ? {
          fields: fields
            .split(' ')
            .map((field) => fieldName(field, locale))
            .join(separator),
        }
      : {}),
    ...(refusal === undefined
      ? {}
      : { rules: [...new Set(refusal.findings.map(({ rule }) => ruleTitle(rule, locale)))].join(separator) }),
    ...(refusal === undefined || refusal.earliest === null ? {} : { earliest: refusal.earliest }),
  }
}

/** The first field that the input's schema refused. */
function fieldOf({ cause }: TRPCError): Refused['details'] {
  if (cause === undefined || !('issues' in cause) || !Array.isArray(cause.issues)) return {}
  const first: unknown = cause.issues[0]
  const path = typeof first === 'object' && first !== null && 'path' in first ? first.path : undefined
  return Array.isArray(path) && path.length > 0 ? { field: path.join('.') } : {}
}

/** A refusal keeps its problem and gets tRPC's code for it; so does what a database that is away or full lets fail. */
const refusals = t.middleware(async ({ next }) => {
  const result = await next()
  const cause = result.ok ? undefined : refusalBehind(result.error.cause)
  if (cause !== undefined) {
    throw new TRPCError({ code: codeOf(cause.problem), message: cause.message, cause })
  }
  return result
})

/**
 * Text that no database keeps is refused before anybody looks at it. What cannot be read at all, as where a change needs no
 * input and was sent none, is left to whoever wants to read it.
 */
const soundInputs = t.middleware(async ({ getRawInput, next }) => {
  const given: unknown = await Promise.resolve()
    .then(getRawInput)
    .catch(() => undefined)
  if (!isSound(given)) throw new Refused('bad-input')
  return next()
})

export const { router, mergeRouters } = t
const procedure = t.procedure.use(refusals).use(soundInputs)

/** A procedure for everyone, signed in or not: sees accounts where it signs in or out, else what is public. */
export const open = (action: OpenAction) =>
  procedure.meta({ action }).use(({ ctx, next }) => {
    const db = ctx.deps.within({ as: ABOUT_ACCOUNTS.has(action) ? 'identity' : 'public' })
    return next({ ctx: { ...ctx, deps: { ...ctx.deps, db } } })
  })

const ABOUT_ACCOUNTS: ReadonlySet<OpenAction> = new Set([
  'session.begin',
  'session.read',
  'session.end',
  'password.set',
  'installation.begin',
])

/** A procedure for whoever came with a session, about their own account; `ctx.caller` is there, pending or not. */
export const own = (action: OwnAction) =>
  procedure.meta({ action }).use(({ ctx, next }) => {
    const { caller } = ctx
    if (caller === undefined) throw new Refused('sign-in-required')
    const db = ctx.deps.within({ as: 'identity', person: caller.personId })
    return next({ ctx: { ...ctx, caller, deps: { ...ctx.deps, db } } })
  })

/**
 * A procedure for those whose role may do `action`; `ctx.actor` is there, with how far it goes, and the database of
 * `ctx.deps` goes no further, whatever the procedure asks it.
 */
export const may = (action: RoleAction) =>
  procedure.meta({ action }).use(({ ctx, next, type }) => {
    const caller = signedIn(ctx.caller)
    const actor = ctx.permit(caller, action)
    if (actor === undefined) throw new Refused('not-allowed')
    const db = ctx.deps.within(scopeOf(caller, action, type === 'mutation'))
    const on = (own: Pick<Deps, 'db' | 'standing'>) => next({ ctx: { ...ctx, actor, deps: { ...ctx.deps, ...own } } })
    if (type === 'mutation') return on({ db, standing: ctx.deps.standing })
    return inOneReading(db, (trx) => on({ db: trx, standing: ctx.deps.standing.on(trx) }))
  })
