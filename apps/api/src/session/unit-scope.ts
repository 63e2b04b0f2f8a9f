import type { Actor } from './session-store.ts'

/** The organisation a person is confined to: a budget unit's own; undefined for the finance bureau, which sees all. */
export function unitScope(actor: Pick<Actor, 'role' | 'organisationId'>): string | undefined {
  switch (actor.role) {
    case 'finance-bureau':
      return undefined
    case 'budget-unit':
      return actor.organisationId
  }
}
