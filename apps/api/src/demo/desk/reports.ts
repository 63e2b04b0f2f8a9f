import { periodAt, periodBefore, periodName } from '@tenderlight/compliance/reports/periods'
import { issueReport } from '../../features/reports/issue-report.ts'
import { makeReport } from '../../features/reports/make-report.ts'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { BUREAU, DISTRICT } from '../units.ts'
import type { Act } from './act.ts'

/** Months between the one that runs and the one that is reported: those after it are left to be tried. */
const MONTHS_AGO = 3

/** A bulletin (通报) that the demo's bureau issues today, with the words that the figures gave. */
export function reportActs(today: CivilDate): Act[] {
  let period = periodAt('month', today)
  for (let n = 0; n < MONTHS_AGO; n += 1) period = periodBefore('month', period)
  return [
    {
      on: today,
      who: BUREAU.key,
      action: 'reports.issue',
      work: async ({ deps, actor, today: on }) => {
        const input = { kind: 'bulletin', period } as const
        const { seen } = await makeReport(deps, actor, on, input)
        const title = `关于${DISTRICT.name}${periodName(period).zh}政府采购办理时限执行情况的通报`
        await issueReport(deps, actor, on, { ...input, seen, title, words: [] })
      },
    },
  ]
}
