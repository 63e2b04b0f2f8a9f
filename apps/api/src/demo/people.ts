import type { Role } from '@tenderlight/contracts/permission'
import { AGENCY, AUDITORS, BUREAU, OFFICE, UNITS } from './units.ts'

/** Somebody who can sign in to the demo. */
export interface DemoPerson {
  readonly username: string
  readonly name: string
  /** The supervisor's is two: the district's settings and calendar are looked after there, too. */
  readonly roles: readonly [Role, ...Role[]]
  /** Key of the organisation. */
  readonly organisation: string
}

/** The bureau's two officers, a clerk for each unit and a reviewer for some, and one person for every other role. */
export const PEOPLE: readonly DemoPerson[] = [
  { username: BUREAU.key, name: BUREAU.officer, roles: ['supervisor', 'administrator'], organisation: BUREAU.key },
  ...UNITS.map((unit): DemoPerson => ({
    username: unit.key,
    name: unit.clerk,
    roles: ['clerk'],
    organisation: unit.key,
  })),
  ...UNITS.flatMap(({ key, reviewer }): DemoPerson[] =>
    reviewer === undefined ? [] : [{ username: `${key}-fuhe`, name: reviewer, roles: ['reviewer'], organisation: key }],
  ),
  { username: 'jianguan', name: '监管乙', roles: ['supervisor'], organisation: BUREAU.key },
  { username: 'guanli', name: '管理甲', roles: ['administrator'], organisation: BUREAU.key },
  { username: OFFICE.key, name: '营商甲', roles: ['office'], organisation: OFFICE.key },
  { username: AUDITORS.key, name: '审计甲', roles: ['auditor'], organisation: AUDITORS.key },
  { username: AGENCY.key, name: '代理甲', roles: ['agency-clerk'], organisation: AGENCY.key },
]
