import { addDays } from '@tenderlight/law/civil-date'
import { partOf } from '@tenderlight/law/money'
import { saveParties } from '../../features/parties/save.ts'
import { savePolicy } from '../../features/parties/policy.ts'
import { previewDisclosure, publishDisclosure } from '../../features/performance/disclose.ts'
import { saveAcceptance } from '../../features/performance/save-acceptance.ts'
import { saveMilestones } from '../../features/performance/save-milestones.ts'
import type { Act, Call } from './act.ts'
import { CODES } from './codes.ts'
import { laterDay } from './days.ts'
import type { Desk } from './demo-desk.ts'
import { pick } from './project.ts'
import type { Project } from './project.ts'

const YUAN = 100

/** Contracts that are carried out: milestones, acceptance by standard, what of it is public, and who does it. */
export function contractActs(desk: Desk): Act[] {
  const isNew = ({ regime }: Project) => regime === 'government-procurement'
  const running = pick(desk.projects, 'in performance', 3, isNew)
  const accepted = pick(desk.projects, 'accepted, invoice awaited', 2, isNew)
  return [
    ...running.flatMap((project, index) => milestones(desk, project, index)),
    ...accepted.flatMap((project, index) => acceptance(desk, project, index)),
    ...[...running, ...accepted].flatMap((project, index) => parties(desk, project, index)),
  ]
}

/** One milestone reached, one whose day is near or over, one to come; of the first project the public reads it. */
function milestones(desk: Desk, { key, unit: who, contractSignedOn: signed }: Project, index: number): Act[] {
  const on = signed && laterDay(desk, signed, 3)
  if (signed === undefined || on === undefined) return []
  const near = addDays(desk.today, [-4, 3, 9][index] ?? 5)
  const first = addDays(on, 1) < desk.today ? addDays(on, 1) : on
  const save = ({ deps, actor, today }: Call) =>
    saveMilestones(deps, actor, today, {
      key,
      version: 0,
      milestones: [
        { name: '项目启动会', plannedOn: first, doneOn: on, side: 'both' as const },
        { name: '首批交付', plannedOn: near, side: 'supplier' as const, what: '按合同清单核对数量' },
        { name: '整体交付', plannedOn: addDays(desk.today, 75), side: 'supplier' as const },
      ],
    })
  const planned: Act = { on, turn: 2, who, action: 'procurements.record', work: save }
  if (index > 0) return [planned]
  return [planned, disclosing(key, who, { on, kind: 'progress', note: '按合同节点推进。' })]
}

function disclosing(
  key: string,
  who: string,
  { on, kind, note }: { readonly on: Act['on']; readonly kind: 'progress' | 'acceptance'; readonly note?: string },
): Act {
  return {
    on,
    turn: 5,
    who,
    action: 'performance.publish',
    work: async ({ deps, actor, today }) => {
      const asked = { key, kind, note }
      const { seen } = await previewDisclosure(deps, actor, today, asked)
      await publishDisclosure(deps, actor, today, { ...asked, seen })
    },
  }
}

/** Examined standard by standard on the day of the acceptance; of the second one a standard was not met. */
function acceptance(desk: Desk, { key, unit: who, acceptedOn }: Project, index: number): Act[] {
  const on = acceptedOn && laterDay(desk, acceptedOn, 0)
  if (on === undefined) return []
  const service = index === 0 ? ({ result: 'met' } as const) : ({ result: 'not-met', note: '限期整改后复核' } as const)
  const work = ({ deps, actor, today }: Call) =>
    saveAcceptance(deps, actor, today, {
      key,
      version: 0,
      participants: '使用部门、资产管理部门',
      conclusion: 'accepted',
      standards: [
        { kind: 'technical', text: '数量、规格与合同清单一致', result: 'met' },
        { kind: 'service', text: '四小时内响应,二十四小时内到场', ...service },
        { kind: 'safety', text: '设备接地、标识符合要求', result: 'met' },
      ],
    })
  return [{ on, turn: 2, who, action: 'procurements.record', work }, disclosing(key, who, { on, kind: 'acceptance' })]
}

/** Who carries out the contract by the letters: the winner, of some a subcontractor; one letter says otherwise than its data. */
function parties(desk: Desk, project: Project, index: number): Act[] {
  const { key, unit: who, contractSignedOn, contractAmount = 0, winner, measure } = project
  const on = contractSignedOn && laterDay(desk, contractSignedOn, 3)
  const [code, other] = [CODES[index * 2], CODES[index * 2 + 1]]
  if (on === undefined || winner === undefined || code === undefined || other === undefined) return []
  const data = { employees: 26, revenue: 18_000_000 * YUAN, assets: 9_000_000 * YUAN }
  const letter = { letter: true, industry: 'software' as const, data }
  const declared = index === 2 ? ('micro' as const) : ('small' as const)
  const lead = { role: 'winner' as const, name: winner, creditCode: code, declared, ...letter }
  const name = '松涛示例技术服务有限公司'
  const amount = partOf(contractAmount, 3_000)
  const sub = { role: 'subcontractor' as const, name, creditCode: other, declared: 'small' as const, amount, ...letter }
  const shared = measure === 'subcontract' || measure === 'consortium'
  return [
    {
      on,
      turn: 3,
      who,
      action: 'procurements.record',
      work: ({ deps, actor, today }) =>
        saveParties(deps, actor, today, { key, version: 0, parties: shared ? [lead, sub] : [lead] }),
    },
    {
      on,
      turn: 4,
      who,
      action: 'procurements.record',
      work: ({ deps, actor, today }) =>
        savePolicy(deps, actor, today, {
          key,
          smeBenefitGranted: true,
          declarationPublished: true,
          reservedContractMarked: measure !== 'none',
          partnerAgreementAttached: shared ? true : null,
          qualifiedSmes: null,
          stoppedOn: null,
        }),
    },
  ]
}
