import type { Action } from '@tenderlight/contracts/permission'
import { appRouter } from '../../router.ts'
import { PERMISSIONS } from '../permissions.ts'
import type { RouteAction } from '../route-permission.ts'

export interface DeclaredProcedure {
  /** "procurements.list". */
  readonly path: string
  readonly type: string
  /** Undefined: the procedure does not say. */
  readonly action: Action | undefined
}

/** What tRPC keeps of a procedure. */
interface Inside {
  readonly _def: { readonly type: string; readonly meta?: { readonly action?: Action } }
}

/** Every procedure of the API with its line in the table of permissions. */
export function declaredProcedures(): DeclaredProcedure[] {
  return Object.entries(appRouter._def.procedures).map(([path, procedure]) => {
    const { type, meta } = (procedure as unknown as Inside)._def
    return { path, type, action: meta?.action }
  })
}

/** Whether it depends on somebody's role who may do this; else it is everybody's, oneself's or a machine's. */
export function isForRoles(action: RouteAction | undefined): boolean {
  return action !== undefined && action !== 'by-procedure' && Array.isArray(PERMISSIONS[action])
}
