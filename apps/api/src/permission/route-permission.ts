import type { Action } from '@tenderlight/contracts/permission'
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'
import type { Deps } from '../deps.ts'
import { Refused } from '../problem.ts'
import { actingAs, signedIn } from '../session/actor.ts'
import type { Actor } from '../session/actor.ts'
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
    /** Who asks, on routes that are for some roles. */
    actor: Actor | null
  }
  interface FastifyInstance {
    /** Every route with its line in the table of permissions. */
    declaredRoutes: readonly DeclaredRoute[]
  }
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
export function guardRoutes(app: FastifyInstance, deps: Asks): void {
  const routes: RouteOptions[] = []
  app.decorateRequest('actor', null)
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
    if (grant !== 'everyone' && grant !== 'machine') request.actor = await askWho(deps, request, action)
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

type Asks = Pick<Deps, 'sessions' | 'secureCookies'>

async function askWho({ sessions, secureCookies }: Asks, request: FastifyRequest, action: Action): Promise<Actor> {
  const cookie = cookieFrom(request, secureCookies)
  const session = cookie === undefined ? undefined : await sessions.find(cookie)
  const caller = signedIn(session === undefined ? undefined : { ...session.person, address: request.ip })
  const actor = actingAs(caller, action)
  if (actor === undefined) throw new Refused('not-allowed')
  return actor
}
