import { evaluate } from '@tenderlight/compliance/evaluate'
import type { Finding } from '@tenderlight/compliance/finding'
import { RULEBOOK } from '@tenderlight/compliance/rules/all'
import type { ObjectionState, WrongPart } from '@tenderlight/contracts/objections'
import { object } from '../../features/objections/object.ts'
import { decide } from '../../features/objections/decide.ts'
import { asProcurement } from '../../record/as-procurement.ts'
import { contextFor } from '../../record/context.ts'
import { reach } from '../../record/reach.ts'
import { BUREAU, DISTRICT } from '../units.ts'
import type { UnitKey } from '../units.ts'
import type { Act } from './act.ts'
import { daysAgo } from './days.ts'
import type { Desk } from './demo-desk.ts'

/** What a unit of the demo said about one of its findings, so many days ago, and what came of it. */
interface Said {
  readonly unit: UnitKey
  readonly ago: number
  readonly reason: string
  readonly rightAnswer: string
  readonly decision?: {
    readonly outcome: Extract<ObjectionState, 'upheld' | 'dismissed'>
    readonly wrong: WrongPart
    readonly reason: string
  }
}

const SAID: readonly Said[] = [
  {
    unit: 'gongan',
    ago: 12,
    reason: '送达回执显示的日期晚于登记日期。',
    rightAnswer: '应按送达回执的日期起算',
    decision: { outcome: 'upheld', wrong: 'entry', reason: '经核对回执,登记日期有误,已通知单位更正。' },
  },
  {
    unit: 'wenlv',
    ago: 6,
    reason: '起算日期应以正式文件的落款日期为准。',
    rightAnswer: '应自落款日期起算',
    decision: { outcome: 'dismissed', wrong: 'rule', reason: '规则自事项发生之日起算,与落款日期无关,判定无误。' },
  },
  {
    unit: 'minzheng',
    ago: 1,
    reason: '登记的日期是用印日期,不是送达日期。',
    rightAnswer: '应自送达之日起算',
  },
]

/** Objections of the demo to findings: one was right, one was not, one waits. */
export function objectionActs(desk: Desk): Act[] {
  return SAID.flatMap((said) => {
    const project = projectOf(desk, said)
    return project === undefined ? [] : actsOf(desk, said, project)
  })
}

/** A finding that counts days: what is late first. */
function disputable(findings: readonly Finding[]): Finding | undefined {
  const counted = findings.filter(
    ({ trigger, due, level }) => trigger !== null && due !== null && level !== 'encouragement',
  )
  return counted.find(({ verdict }) => verdict === 'breach') ?? counted[0]
}

function projectOf({ projects, calendar, today }: Desk, { unit }: Said): string | undefined {
  const context = { today, calendar, rulebook: RULEBOOK, jurisdiction: DISTRICT.jurisdiction }
  const own = projects.filter((project) => project.unit === unit)
  const foundOf = (project: (typeof own)[number]) => disputable(evaluate(project, context))
  return (own.find((one) => foundOf(one)?.verdict === 'breach') ?? own.find((one) => foundOf(one) !== undefined))?.key
}

function actsOf(desk: Desk, { unit, ago, reason, rightAnswer, decision }: Said, key: string): Act[] {
  let id = ''
  const said: Act = {
    on: daysAgo(desk, ago),
    turn: 70,
    who: unit,
    action: 'objections.raise',
    work: async ({ deps, actor, today }) => {
      const stored = await reach(deps.db, actor, key)
      const finding = disputable(evaluate(asProcurement(stored), await contextFor(deps, actor, today)))
      if (finding === undefined) return
      const { rule, part, matter, verdict, due, met } = finding
      const which = { rule, ...(part === undefined ? {} : { part }), ...(matter === undefined ? {} : { matter }) }
      const seen = { verdict, due, met }
      id = (await object(deps, actor, today, { key, ...which, seen, reason, rightAnswer })).id
    },
  }
  if (decision === undefined) return [said]
  const { outcome, wrong, reason: why } = decision
  const decided: Act = {
    on: daysAgo(desk, ago - 2),
    turn: 71,
    who: BUREAU.key,
    action: 'objections.decide',
    work: async ({ deps, actor }) => {
      if (id === '') return
      await decide(
        deps,
        actor,
        outcome === 'upheld' ? { id, outcome, wrong, reason: why } : { id, outcome, reason: why },
      )
    },
  }
  return [said, decided]
}
