import type { PaymentCondition } from '@tenderlight/compliance/payment/instalments'
import { partOf } from '@tenderlight/law/money'
import type { Fen } from '@tenderlight/law/money'
import { addDays } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { savePlan } from '../../features/payments/save-plan.ts'
import { pay } from '../../features/payments/pay.ts'
import { reach } from '../../record/reach.ts'
import type { Act, Call } from './act.ts'
import { laterDay } from './days.ts'
import type { Desk } from './demo-desk.ts'
import { pick } from './project.ts'
import type { Project } from './project.ts'

const COUNT = 6

interface Planned {
  readonly name: string
  readonly share: number
  readonly condition: PaymentCondition
  readonly agreedDays: number
  readonly conditionMetOn?: CivilDate
  readonly invoicedOn?: CivilDate
}

/** How much of an advance is paid, of ten thousand, in the order of the projects: in time, not at all, in part. */
const PAID = [10_000, 0, 5_000] as const

/** Contracts that are paid in instalments: an advance that was paid, is owed, or was paid in part, and what follows. */
export function paymentActs(desk: Desk): Act[] {
  const projects = pick(desk.projects, 'in performance', COUNT, ({ contractAmount = 0 }) => contractAmount > 0)
  return projects.flatMap((project, index) => actsOf(desk, project, PAID[index % PAID.length] ?? 0))
}

function actsOf(desk: Desk, project: Project, paid: number): Act[] {
  const { contractSignedOn: signed, contractAmount = 0, unit: who, key } = project
  if (signed === undefined) return []
  const invoicedOn = laterDay(desk, signed, 4)
  const plan: readonly Planned[] = [
    { name: '预付款', share: 3_000, condition: 'signing', agreedDays: 10, ...(invoicedOn && { invoicedOn }) },
    { name: '进度款', share: 4_000, condition: 'delivery', agreedDays: 20 },
    { name: '验收款', share: 2_500, condition: 'acceptance', agreedDays: 20 },
    { name: '质保金', share: 500, condition: 'day', agreedDays: 0, conditionMetOn: addDays(signed, 730) },
  ]
  const amounts = split(
    contractAmount,
    plan.map(({ share }) => share),
  )
  const save = ({ deps, actor, today }: Call) => {
    const instalments = plan.map(({ share: _, ...one }, index) => ({ ...one, amount: amounts[index] ?? 0 }))
    return savePlan(deps, actor, today, { key, version: 0, instalments })
  }
  const planning: Act = { on: laterDay(desk, signed, 4) ?? signed, who, action: 'payments.record', work: save }
  const payDay = laterDay(desk, signed, 12)
  const amount = partOf(amounts[0] ?? 0, paid)
  if (payDay === undefined || payDay < planning.on || amount === 0) return [planning]
  const paying: Act = {
    on: payDay,
    turn: 1,
    who,
    action: 'payments.record',
    work: async ({ deps, actor, today }) => {
      const { record } = await reach(deps.db, actor, key)
      const [advance] = record.instalments ?? []
      if (advance === undefined) return
      await pay(deps, actor, today, { key, instalment: advance.id, on: payDay, amount, evidence: '银行回单(示例)' })
    },
  }
  return [planning, paying]
}

/** The contract in parts of ten thousandths; the last one takes what rounding leaves. */
function split(amount: Fen, shares: readonly number[]): Fen[] {
  const parts = shares.map((share) => partOf(amount, share))
  const rest = amount - parts.reduce((sum, part) => sum + part, 0)
  return parts.map((part, index) => (index === parts.length - 1 ? part + rest : part))
}
