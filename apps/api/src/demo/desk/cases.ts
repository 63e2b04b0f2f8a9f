import { boundBy } from '@tenderlight/compliance/desk/bound-by'
import { evaluate } from '@tenderlight/compliance/evaluate'
import { RULEBOOK } from '@tenderlight/compliance/rules/all'
import type { openCasesInput } from '@tenderlight/contracts/case-acts'
import { caseStepsOf } from '@tenderlight/db/repositories/cases'
import { listMatters } from '@tenderlight/db/repositories/matter-list'
import { listOrganisations } from '@tenderlight/db/repositories/organisations'
import { addDays } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import type * as z from 'zod'
import { answerCase } from '../../features/cases/answer.ts'
import { decideCase, reviewCase } from '../../features/cases/decide.ts'
import { issueLetters } from '../../features/cases/letters.ts'
import { noteCase } from '../../features/cases/note.ts'
import { openCases } from '../../features/cases/open.ts'
import { setDesk } from '../../features/desk/set-desk.ts'
import { BUREAU, DISTRICT, UNITS } from '../units.ts'
import type { UnitKey } from '../units.ts'
import type { Act, Call } from './act.ts'
import { daysAgo } from './days.ts'
import type { Desk } from './demo-desk.ts'
import type { Project } from './project.ts'

const SECOND = 'jianguan'

/** A step of a case of the demo: so many days ago, and for plans and more time how many days from then. */
interface Done {
  readonly kind:
    | 'issued'
    | 'answered'
    | 'rectified'
    | 'extension-asked'
    | 'passed'
    | 'fed-back'
    | 'struck-off'
    | 'noted'
  readonly ago: number
  readonly days?: number
  readonly text?: string
}

/** Cases of the demo in every state, and what the district sets for them: waiting for their letter, late, under way, and struck off. */
export function caseActs(desk: Desk): Act[] {
  const used = new Set<string>()
  const on = (ago: number) => breachOn(desk, daysAgo(desk, ago), used)
  return [
    ...settings(daysAgo(desk, 60)),
    ...freeCase(desk, { ago: 40, unit: 'minzheng', kind: 'arrears', title: '合同尾款支付情况核实' }, [
      { kind: 'answered', ago: 38, days: 12, text: '已与供应商核对,尾款于两周内支付。' },
      { kind: 'rectified', ago: 30, text: '尾款已支付,回单已归档。' },
      { kind: 'passed', ago: 29, text: '已核对支付回单。' },
      { kind: 'fed-back', ago: 29, text: '已将办理结果反馈供应商。' },
      { kind: 'struck-off', ago: 28, text: '整改完成,予以销号。' },
    ]),
    ...freeCase(desk, { ago: 9, unit: 'gongan', kind: 'other', title: '采购档案归档情况抽查' }, [
      { kind: 'answered', ago: 7, days: 10, text: '缺少的验收资料本周补齐。' },
      { kind: 'rectified', ago: 1, text: '资料已补齐。' },
    ]),
    ...aboutBreach(desk, on(8), 8, 4, [
      { kind: 'issued', ago: 7 },
      { kind: 'noted', ago: 2, text: '已电话提醒经办人。' },
    ]),
    ...aboutBreach(desk, on(6), 6, 3, [
      { kind: 'issued', ago: 6 },
      { kind: 'answered', ago: 4, days: 9, text: '已核实有关情况,正在按方案办理,办理完毕后登记。' },
      { kind: 'extension-asked', ago: 1, days: 12, text: '所需材料尚未收齐,正在与有关单位核对。' },
    ]),
    ...freeCase(desk, { ago: 5, unit: 'wenlv', kind: 'other', title: '采购代理机构选择情况说明', letter: true }, [
      { kind: 'issued', ago: 4 },
      { kind: 'answered', ago: 3, days: 5, text: '按期办理。' },
      { kind: 'rectified', ago: 1, text: '已办理,记录待更新。' },
      { kind: 'passed', ago: 0, text: '已查看佐证材料。' },
      { kind: 'fed-back', ago: 0, text: '已反馈单位。' },
    ]),
    ...aboutBreach(desk, on(0), 0, 7, []),
    ...freeCase(
      desk,
      { ago: 2, unit: 'weijian', kind: 'request', title: '督促办理付款诉求', request: '反映合同款支付进度' },
      [{ kind: 'answered', ago: 1, days: 9, text: '已与供应商核对账目,下周提出支付方案。' }],
    ),
  ]
}

function settings(on: CivilDate): Act[] {
  const contents = [
    ['letter-prefix', { prefix: '示财督' }],
    ['case-terms', { issueWithin: 2, answerWithin: 5, reviewWithin: 3 }],
  ] as const
  return contents.map(([kind, content]): Act => ({
    on,
    who: BUREAU.key,
    action: 'desk.configure',
    work: ({ deps, actor, today }) =>
      setDesk(deps, actor, today, { kind, key: '', version: 0, content, from: on, reason: '督办工作办法(示例)' }),
  }))
}

/** A breach that stood on that day and of whose project no other case of the demo is. */
interface FoundBreach {
  readonly project: Project
  readonly rule: string
  readonly part?: string
}

function breachOn({ projects, calendar }: Desk, today: CivilDate, used: Set<string>): FoundBreach | undefined {
  const context = { today, calendar, rulebook: RULEBOOK, jurisdiction: DISTRICT.jurisdiction }
  // Units that have no case yet first.
  const inTurn = projects.toSorted((one, other) => Number(used.has(one.unit)) - Number(used.has(other.unit)))
  for (const project of inTurn) {
    if (used.has(project.key)) continue
    const found = evaluate(project, context).find(
      ({ verdict, met, rule, part, level }) =>
        verdict === 'breach' && met === null && level !== 'encouragement' && boundBy(rule, part) === 'buyer',
    )
    if (found === undefined) continue
    used.add(project.key).add(project.unit)
    return { project, rule: found.rule, ...(found.part === undefined ? {} : { part: found.part }) }
  }
  return undefined
}

function aboutBreach(
  desk: Desk,
  found: FoundBreach | undefined,
  ago: number,
  days: number,
  done: readonly Done[],
): Act[] {
  if (found === undefined) return []
  const { project, rule, part } = found
  const subject = { key: project.key, rule, ...(part === undefined ? {} : { part }) }
  const answerBy = addDays(daysAgo(desk, ago), days)
  return caseOf(desk, ago, project.unit, () => Promise.resolve({ subjects: [subject], letter: true, answerBy }), done)
}

interface Free {
  readonly ago: number
  readonly unit: UnitKey
  readonly kind: 'arrears' | 'request' | 'other'
  readonly title: string
  /** The title of the request that it is opened from. */
  readonly request?: string
  readonly letter?: boolean
}

function freeCase(desk: Desk, { ago, unit, kind, title, request, letter = false }: Free, done: readonly Done[]): Act[] {
  const asked = async ({ deps, actor }: Call): Promise<z.output<typeof openCasesInput>> => {
    const name = UNITS.find(({ key }) => key === unit)?.name
    const known = await listOrganisations(deps.db, actor.districtId)
    const id = known.find((one) => one.name === name)?.id ?? ''
    const found = { open: true, text: request }
    const [from] =
      request === undefined ? [] : await listMatters(deps.db, actor.districtId, found, { offset: 0, limit: 1 })
    return {
      subjects: [],
      about: { unit: id, kind, title, ...(from === undefined ? {} : { request: from.id }) },
      text: '请核实有关情况,提出方案并按期办理。',
      letter,
    }
  }
  return caseOf(desk, ago, unit, asked, done)
}

/** A case with its steps. Its key is known once it was opened. */
function caseOf(
  desk: Desk,
  ago: number,
  unit: string,
  asked: (call: Call) => Promise<z.output<typeof openCasesInput>>,
  done: readonly Done[],
): Act[] {
  let id = ''
  const opened: Act = {
    on: daysAgo(desk, ago),
    turn: 30,
    who: BUREAU.key,
    action: 'cases.handle',
    work: async (call) => {
      const { ids } = await openCases(call.deps, call.actor, call.today, await asked(call))
      id = ids[0] ?? ''
    },
  }
  return [opened, ...done.map((one, index) => stepAct(desk, () => id, unit, one, index))]
}

function stepAct(
  desk: Desk,
  idOf: () => string,
  unit: string,
  { kind, ago, days = 0, text = '' }: Done,
  index: number,
): Act {
  const on = daysAgo(desk, ago)
  const act = { on, turn: 31 + index }
  const seen = async ({ deps, actor }: Call) => ({
    id: idOf(),
    step: (await caseStepsOf(deps.db, actor.districtId, idOf())).length,
  })
  switch (kind) {
    case 'issued':
      return {
        ...act,
        who: SECOND,
        action: 'cases.decide',
        work: ({ deps, actor, today }) => issueLetters(deps, actor, today, [idOf()]),
      }
    case 'answered':
    case 'rectified':
    case 'extension-asked':
      return {
        ...act,
        who: unit,
        action: 'cases.answer',
        work: async (call) =>
          answerCase(call.deps, call.actor, call.today, {
            ...(await seen(call)),
            what: kind,
            text,
            day: addDays(on, days),
          }),
      }
    case 'struck-off':
      return {
        ...act,
        who: SECOND,
        action: 'cases.decide',
        work: async (call) =>
          decideCase(call.deps, call.actor, call.today, { ...(await seen(call)), what: kind, text }),
      }
    case 'noted':
      return {
        ...act,
        who: SECOND,
        action: 'cases.handle',
        work: ({ deps, actor }) => noteCase(deps, actor, { id: idOf(), text }),
      }
    case 'passed':
    case 'fed-back':
      return {
        ...act,
        who: BUREAU.key,
        action: 'cases.handle',
        work: async (call) =>
          reviewCase(call.deps, call.actor, call.today, { ...(await seen(call)), what: kind, text }),
      }
  }
}
