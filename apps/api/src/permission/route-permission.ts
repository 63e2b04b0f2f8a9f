import type { Action } from '@tenderlight/contracts/permission'
import type { Db } from '@tenderlight/db/connect'
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'
import type { Deps } from '../deps.ts'
import { Refused } from '../problem.ts'
import { actingAs, signedIn } from '../session/actor.ts'
import type { Actor, Caller } from '../session/actor.ts'
import { scopeOf } from '../session/scope-of.ts'
import { cookieFrom } from '../session/session-cookie.ts'
import { ACTIONS, PERMISSIONS } from './permissions.ts'
import type { Grant } from './permissions.ts'

/** What a route is in the table of permissions; `by-procedure`: each procedure behind it says so itself. */
export type RouteAction = Action | 'by-procedure'

declare module 'fastify' {
  interface FastifyContextConfig {
    action?: RouteAction
  }
  interface FastifyRequest {
    /** On routes that are for some roles: who asks, and the database as they see it. */
    asked: Asked | null
  }
  interface FastifyInstance {
    /** Every route with its line in the table of permissions. */
    declaredRoutes: readonly DeclaredRoute[]
  }
}

export interface Asked {
  readonly actor: Actor
  readonly db: Db
}

/** Who asks on a route that is for some roles, and the database as they see it. */
export function askedBy({ asked }: FastifyRequest): Asked {
  if (asked === null) throw new Refused('sign-in-required')
  return asked
}

export interface DeclaredRoute {
  readonly method: string
  readonly url: string
  readonly action: RouteAction
}

/**
 * Lets nobody through a route who may not, and no server start with a route that does not say which action it is: `ready`
 * then rejects. Comes after what reads cookies and before every route.
 */
export function guardRoutes(app: FastifyInstance, deps: Asks, permit: typeof actingAs = actingAs): void {
  const routes: RouteOptions[] = []
  app.decorateRequest('asked', null)
  app.decorate('declaredRoutes', { getter: () => routes.flatMap(declared) })
  app.addHook('onRoute', (route) => void routes.push(route))
  app.addHook('onReady', (done) => {
    routes.flatMap(declared)
    done()
  })
  app.addHook('onRequest', async (request) => {
    const action = request.routeOptions.config.action
    if (action === undefined || action === 'by-procedure') return
    const grant: Grant = PERMISSIONS[action]
    // A machine's key is asked for by the route itself.
    if (grant === 'everyone' || grant === 'machine') return
    const caller = await askWho(deps, request)
    const actor = permit(caller, action)
    if (actor === undefined) throw new Refused('not-allowed')
    request.asked = { actor, db: deps.within(scopeOf(caller, action, !READING.has(request.method))) }
  })
}

function declared({ method, url, config }: RouteOptions): DeclaredRoute[] {
  const methods = [method].flat()
  const action = config?.action
  if (action === undefined || !(action === 'by-procedure' || ACTIONS.includes(action))) {
    throw new RangeError(`the route ${methods.join(' ')} ${url} is not in the table of permissions`)
  }
  return methods.map((one) => ({ method: one, url, action }))
}

/** Methods by which nothing is changed. */
const READING: ReadonlySet<string> = new Set(['GET', 'HEAD'])

type Asks = Pick<Deps, 'sessions' | 'secureCookies' | 'within'>

async function askWho({ sessions, secureCookies }: Asks, request: FastifyRequest): Promise<Caller> {
  const cookie = cookieFrom(request, secureCookies)
  const session = cookie === undefined ? undefined : await sessions.find(cookie)
  return signedIn(session === undefined ? undefined : { ...session.person, address: request.ip })
}
