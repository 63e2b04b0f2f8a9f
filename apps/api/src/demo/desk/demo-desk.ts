import type { Calendar } from '@tenderlight/law/working-days'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type { DemoDistrict } from '../demo-district.ts'
import type { Act } from './act.ts'
import { alertActs } from './alerts.ts'
import { caseActs } from './cases.ts'
import { contractActs } from './contracts.ts'
import { dataCheckActs } from './data-check.ts'
import { depositActs } from './deposits.ts'
import { documentActs } from './documents.ts'
import { financingActs } from './financing.ts'
import { objectionActs } from './objections.ts'
import { paymentActs } from './payments.ts'
import { planningActs } from './planning.ts'
import type { Project } from './project.ts'
import { projectsOf } from './project.ts'
import { requestActs } from './requests.ts'
import { simulationActs } from './simulations.ts'
import { targetActs } from './targets.ts'

/** What every part of the desk is made from. */
export interface Desk {
  readonly today: CivilDate
  readonly calendar: Calendar
  /** Projects of the demo that a unit has on its desk, by number. */
  readonly projects: readonly Project[]
}

/**
 * What is on the desks of the demo's units besides the steps themselves: instalments, deposits, milestones, acceptance,
 * parties, certificates, credit, a tender document, packages and exemptions. The same for the same day and calendar. Lights
 * are nobody's choice here: they come from the rules.
 */
export function demoDesk(demo: DemoDistrict, keys: ReadonlyMap<string, string>, of: Omit<Desk, 'projects'>): Act[] {
  const desk = { ...of, projects: projectsOf(demo, keys) }
  return [
    ...paymentActs(desk),
    ...depositActs(desk),
    ...contractActs(desk),
    ...financingActs(desk),
    ...documentActs(desk),
    ...planningActs(desk),
    ...requestActs(desk),
    ...caseActs(desk),
    ...dataCheckActs(demo, desk),
    ...objectionActs(desk),
    ...targetActs(desk),
    ...simulationActs(desk),
    ...alertActs(desk),
  ]
}
