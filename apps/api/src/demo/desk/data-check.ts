import { exclusionOf, ownNotices } from '@tenderlight/compliance/datacheck/own-notices'
import { listResults } from '@tenderlight/db/repositories/data-check-results'
import { readPlatformList } from '@tenderlight/exchange/platform-list/read-platform-list'
import { addDays } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { answerCheck } from '../../features/datacheck/answer.ts'
import { keepCheck } from '../../features/datacheck/confirm.ts'
import { listOf } from '../../features/datacheck/read-list.ts'
import type { DemoDistrict } from '../demo-district.ts'
import { BUREAU } from '../units.ts'
import type { Act } from './act.ts'
import { daysAgo } from './days.ts'
import type { Desk } from './demo-desk.ts'
import { UNTOUCHED } from './project.ts'

const DAYS = 60
const HEADER = '公告标题,项目编号,采购人,公告类型,发布时间,预算金额(元)'

/** A line of the province's list, before it is written. */
interface Line {
  readonly number: string
  /** The unit's key, and its name. */
  readonly key: string
  readonly unit: string
  readonly title: string
  readonly on: CivilDate
  readonly budget: number | undefined
}

/**
 * A check of the list of announcements that the province's site would have: one is missing there, one is two days later, one
 * has another budget, and one is of no project of the district; the unit of the late one has explained.
 */
export function dataCheckActs(demo: DemoDistrict, desk: Desk): Act[] {
  const on = daysAgo(desk, 1)
  const since = addDays(on, -DAYS)
  const [missing, late, ...others] = announced(demo, since, on).toSorted(
    (a, b) => Number(a.key === UNTOUCHED) - Number(b.key === UNTOUCHED),
  )
  if (missing === undefined || late === undefined) return []
  const filename = `省网采购公告-${since}-${on}.csv`
  const bytes = Buffer.from(listText([{ ...late, on: addDays(late.on, 2) }, ...changed(others)], on))
  let id = ''
  return [
    {
      on,
      turn: 60,
      who: BUREAU.key,
      action: 'datacheck.run',
      work: async ({ deps, actor, today }) => {
        const reading = readPlatformList(bytes, filename, { assume: null })
        const list = listOf({ bytes, filename, url: null }, reading, { since, until: on })
        id = (await keepCheck(deps, actor, today, { list, record: false })).id
      },
    },
    {
      on,
      turn: 61,
      who: late.key,
      action: 'datacheck.answer',
      work: async ({ deps, actor }) => {
        const all = { filter: { outcome: 'late' }, limit: 1, offset: 0 } as const
        const [result] = await listResults(deps.db, actor.districtId, id, all)
        if (result === undefined) return
        const answer = { answer: 'explained', project: null, reason: '省网当日维护,恢复后补发。' } as const
        await answerCheck(deps, actor, { id, n: result.n, ...answer })
      },
    },
  ]
}

/** The announcements of those days that the province's site should have, by number. */
function announced({ procurements, units }: DemoDistrict, since: CivilDate, through: CivilDate): readonly Line[] {
  const names = new Map(units.map(({ key, name }): [string, string] => [key, name]))
  return procurements
    .flatMap(({ unit, procurement }): readonly Line[] => {
      const { id: number, title = '', budget } = procurement
      const notice = ownNotices(procurement).find(({ what }) => what === 'announcement')
      const isCounted = procurement.method !== undefined && exclusionOf(procurement) === undefined
      if (notice === undefined || !isCounted || notice.on < since || notice.on > through) return []
      return [{ number, key: unit, unit: names.get(unit) ?? '', title, on: notice.on, budget }]
    })
    .toSorted((a, b) => (a.number < b.number ? -1 : 1))
}

const changed = ([first, ...others]: readonly Line[]): readonly Line[] =>
  first === undefined ? [] : [{ ...first, budget: (first.budget ?? 0) + 1_000_000 }, ...others]

function listText(lines: readonly Line[], on: CivilDate): string {
  const unknown = {
    number: '',
    key: '',
    unit: lines[0]?.unit ?? '',
    title: '办公区绿化养护服务',
    on,
    budget: 30_000_000,
  }
  const rows = [...lines, unknown].map(({ number, unit, title, on: day, budget }) =>
    [`${title}采购公告`, number, unit, '采购公告', day, budget === undefined ? '' : budget / 100].join(','),
  )
  return [HEADER, ...rows].join('\n')
}
