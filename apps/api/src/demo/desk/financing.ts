import { partOf } from '@tenderlight/law/money'
import { issue } from '../../features/financing/certificates.ts'
import { recordApplication } from '../../features/financing/applications.ts'
import type { Act } from './act.ts'
import { CODES } from './codes.ts'
import { laterDay } from './days.ts'
import type { Desk } from './demo-desk.ts'
import { pick } from './project.ts'
import type { Project } from './project.ts'

const BANKS = ['江城示例银行', '湖畔示例农村商业银行', '南坡示例银行'] as const

/** How banks decided, in the order of the projects. */
const OUTCOMES = [
  { outcome: 'granted', share: 6_000, rate: 385 },
  { outcome: 'declined', share: 5_000 },
  { outcome: 'pending', share: 4_000 },
] as const

/** Contracts that were certified for banks, and what became of the applications for credit. */
export function financingActs(desk: Desk): Act[] {
  const isLarge = ({ contractAmount = 0, winner }: Project) => contractAmount > 0 && winner !== undefined
  return pick(desk.projects, 'invoiced, payment awaited', OUTCOMES.length, isLarge).flatMap((project, index) =>
    actsOf(desk, project, index),
  )
}

function actsOf(desk: Desk, project: Project, index: number): Act[] {
  const { key, unit: who, contractSignedOn: signed, contractAmount = 0 } = project
  const [supplierCode, bank, decided] = [CODES[10 + index], BANKS[index], OUTCOMES[index]]
  const on = signed && laterDay(desk, signed, 6)
  const asked = signed && laterDay(desk, signed, 9)
  if (on === undefined || asked === undefined) return []
  if (supplierCode === undefined || bank === undefined || decided === undefined) return []
  const { outcome, share } = decided
  const amount = partOf(contractAmount, share)
  const answer =
    outcome === 'pending'
      ? {}
      : { decidedOn: asked, ...(outcome === 'granted' ? { granted: amount, rate: decided.rate } : {}) }
  return [
    {
      on,
      turn: 1,
      who,
      action: 'certificates.issue',
      work: ({ deps, actor, today }) => issue(deps, actor, today, { key, supplierCode }),
    },
    {
      on: asked,
      turn: 2,
      who,
      action: 'financing.record',
      work: ({ deps, actor, today }) =>
        recordApplication(deps, actor, today, { key, bank, appliedOn: asked, amount, outcome, ...answer }),
    },
  ]
}
