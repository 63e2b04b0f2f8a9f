import { createHash, randomUUID } from 'node:crypto'
import { insertImport } from '@tenderlight/db/repositories/file-imports'
import { addDays, civilDate } from '@tenderlight/law/civil-date'
import { formatYuan, partOf } from '@tenderlight/law/money'
import { confirmBudget } from '../../features/budget/confirm.ts'
import { planBudgetImport } from '../../features/budget/plan-import.ts'
import type { DemoBudgetLine } from '../budget-lines.ts'
import type { DemoDistrict } from '../demo-district.ts'
import { BUREAU } from '../units.ts'
import { onOrBeforeWorkingDay } from '../working-week.ts'
import type { Act } from './act.ts'
import type { Desk } from './demo-desk.ts'

/** What is left of a line that was cut in the year, in ten thousandths. */
const CUT = 8_500

/** The year's approved budget as the bureau imports it early in the year. */
export function budgetActs(demo: DemoDistrict, { today, calendar }: Omit<Desk, 'projects'>): Act[] {
  const january = civilDate(`${today.slice(0, 4)}-01-20`)
  const on = onOrBeforeWorkingDay(calendar, january < today ? january : today)
  return [importing(demo, on, `${today.slice(0, 4)}年政府采购预算(批复).csv`, demo.budgetLines)]
}

/** One line that is cut later, so that more is planned of it than is left: the page says by how much. */
export function budgetCutActs(demo: DemoDistrict, { today, calendar }: Omit<Desk, 'projects'>): Act[] {
  const [line] = demo.budgetLines.filter(({ amount }) => amount > 0).toSorted((a, b) => b.amount - a.amount)
  if (line === undefined) return []
  const on = onOrBeforeWorkingDay(calendar, addDays(today, -6))
  const cut = { ...line, amount: partOf(line.amount, CUT) }
  return [importing(demo, on, `${today.slice(0, 4)}年政府采购预算(调剂).csv`, [cut])]
}

function importing(demo: DemoDistrict, on: Act['on'], filename: string, lines: readonly DemoBudgetLine[]): Act {
  const names = new Map(demo.units.map(({ key, name }) => [key, name]))
  const rows = lines.map(({ unit, ...line }, index) => ({ row: index + 2, unit: names.get(unit) ?? unit, ...line }))
  const text = [
    '单位,预算年度,项目代码,项目名称,政府采购预算金额(元)',
    ...rows.map(({ unit, year, code, name, amount }) => `${unit},${year},${code},${name},"${formatYuan(amount)}"`),
  ].join('\n')
  return {
    on,
    who: BUREAU.key,
    action: 'budget.import',
    work: async ({ deps, actor }) => {
      const importId = randomUUID()
      const digest = createHash('sha256').update(text).digest('hex')
      const reading = { sheet: filename, rows, problems: [], unknownColumns: [], notes: [] }
      const { counts } = await planBudgetImport(deps.db, actor, reading)
      await insertImport(deps.db, 'budget_imports', {
        district_id: actor.districtId,
        id: importId,
        organisation_id: actor.organisationId,
        filename,
        digest,
        reading,
        counts,
        uploaded_by: actor.personId,
        uploaded_at: deps.now(),
      })
      await confirmBudget(deps, actor, { importId, digest })
    },
  }
}
