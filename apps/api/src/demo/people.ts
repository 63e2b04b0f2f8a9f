import { BUREAU, UNITS } from './units.ts'

/** Somebody who can sign in to the demo. */
export interface DemoPerson {
  readonly username: string
  readonly name: string
  readonly role: 'finance-bureau' | 'budget-unit'
  /** Key of the organisation: the bureau's or a unit's. */
  readonly organisation: string
}

/** The officer of the finance bureau, then one clerk for each unit. */
export const PEOPLE: readonly DemoPerson[] = [
  { username: BUREAU.key, name: BUREAU.officer, role: 'finance-bureau', organisation: BUREAU.key },
  ...UNITS.map((unit): DemoPerson => ({
    username: unit.key,
    name: unit.clerk,
    role: 'budget-unit',
    organisation: unit.key,
  })),
]
