import type { FastifyRequest } from 'fastify'
import { PROCEDURES } from '../procedures.ts'
import { appRouter } from '../router.ts'

const KNOWN: ReadonlySet<string> = new Set(Object.keys(appRouter._def.procedures))

/**
 * What a request is counted under: its procedure, or the pattern of its route. Never what somebody typed, so that
 * nobody can make the number of series grow.
 */
export function routeName(request: FastifyRequest): string {
  const { url } = request.routeOptions
  if (url === undefined) return 'page'
  if (url.startsWith(`${PROCEDURES}/`)) return procedureName(request)
  return url.startsWith('/assets/') ? '/assets/*' : url
}

function procedureName({ params, routeOptions: { url } }: FastifyRequest): string {
  const asked = pathOf(params) ?? url?.slice(PROCEDURES.length + 1) ?? ''
  if (KNOWN.has(asked)) return `${PROCEDURES}/${asked}`
  return asked.includes(',') ? `${PROCEDURES}/(batch)` : `${PROCEDURES}/(unknown)`
}

function pathOf(params: unknown): string | undefined {
  if (typeof params !== 'object' || params === null || !('path' in params)) return undefined
  return typeof params.path === 'string' ? params.path : undefined
}
