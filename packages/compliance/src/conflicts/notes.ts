import { valueOn } from '@tenderlight/law/dated-parameter'
import { gpChallengeFile } from '@tenderlight/law/parameters/matters'
import type { Text } from '../rules/rule.ts'
import { statementById } from '../statements/statements.ts'
import { sayFigure } from './figure.ts'
import type { ReportContext } from './provisions.ts'
import { compareTerms } from './span.ts'
import type { Provision, Step } from './step.ts'
import { termOfFigure } from './compare.ts'

type Noted = Omit<Step, 'aim' | 'notes'>

/** What the figures alone do not say of a step. */
export function notesOf(step: Noted, context: ReportContext): readonly Text[] {
  return [
    ...looserNotes(step),
    ...changeNotes(step),
    ...mediumNotes(step),
    ...baseNotes(step),
    ...challengeNotes(step, context),
    ...separatedAwardNotes(step),
  ]
}

const LOOSER: Readonly<Record<string, Text>> = {
  'jiujiang.gp.intention.special-mark': {
    zh: '区方案允许专项债、年度追加等项目以特殊事项标记代替提前 30 天;国家只认不可预见的急需,专项债、年度追加本身不在其列。承诺灯按区规定亮,法定灯按国家规定亮。',
    en: 'The district lets special-bond and in-year-addition projects carry a mark instead of 30 days; the country excuses only urgency that nobody could foresee. The commitment light follows the district, the law light the country.',
  },
  'jiujiang.gp.intention.exemptions': {
    zh: '国家列举的免予公开情形没有商城采购,定点采购、协议供货也限于小额零星;区方案未作此限。',
    en: 'The country does not name the e-mall, and exempts fixed-point and agreement supply only for small scattered purchases; the district sets no such limit.',
  },
}

function looserNotes({ provisions }: Noted): readonly Text[] {
  const looser = provisions.filter(({ relation }) => relation === 'looser')
  return looser.map(({ rules }) => {
    const [known] = rules.flatMap((rule) => LOOSER[rule] ?? [])
    return (
      known ?? { zh: '下级规定宽于上位规定,法定灯仍按上位规定亮。', en: 'Looser than law: the law light follows law.' }
    )
  })
}

function changeNotes({ provisions }: Noted): readonly Text[] {
  return provisions.flatMap(({ next, figure }) => {
    if (figure === null || next === null || next.figure === null) return []
    const [before, after] = [sayFigure(figure), sayFigure(next.figure)]
    return before.zh === after.zh
      ? []
      : [
          {
            zh: `自 ${next.from} 起,${before.zh} 改为 ${after.zh}(除非另有延续规定)。`,
            en: `From ${next.from}: ${after.en} instead of ${before.en}, unless it is extended.`,
          },
        ]
  })
}

/** What nobody owes yet, or any more, differs from nothing. */
const inForce = (provisions: readonly Provision[]) => provisions.filter(({ status }) => status === 'in-force')

function mediumNotes({ provisions }: Noted): readonly Text[] {
  const targets = new Set(
    inForce(provisions).flatMap(({ rules }) => rules.flatMap((rule) => clocksOf(rule).map(({ to }) => to))),
  )
  return targets.has('contract-published') && targets.has('contract-published-provincially')
    ? [
        {
          zh: '媒体不同:国家要求在省级以上指定媒体公告,区要求在市公共资源交易网公示,两处都要公开,互不代替。',
          en: 'Different media: the province-level site by law, the municipal trading site by the district. Both are owed; neither replaces the other.',
        },
      ]
    : []
}

const BASES = ['budget', 'controlPrice', 'contractAmount'] as const

function baseNotes({ provisions }: Noted): readonly Text[] {
  const bases = new Set(
    inForce(provisions).flatMap(({ rules }) =>
      rules.flatMap((rule) => BASES.filter((base) => statementById(rule)?.needs.includes(base)).slice(0, 1)),
    ),
  )
  return bases.size < 2
    ? []
    : [
        {
          zh: '计算基数不同:有的按预算,有的按控制价(最高投标限价),应分别计算。',
          en: 'The bases differ: the budget here, the control price there. Compute each.',
        },
      ]
}

const SIGNING = 'government-procurement:award-notice>contract-signed:at-most'

/** The days in which a supplier may still challenge the result: the result's notice period and the term after it. */
function challengeNotes({ key, direction, provisions }: Noted, { calendar, on }: ReportContext): readonly Text[] {
  const window = valueOn(gpChallengeFile, on)
  if (window === undefined || key !== SIGNING) return []
  const days = window.value.days + window.value.resultNotice
  return inForce(provisions).flatMap((provision) => {
    const term = provision.figure === null ? undefined : termOfFigure(provision.figure, direction)
    if (term === undefined) return []
    if (compareTerms(calendar, term, { days, counting: 'working-days' }) !== 'earlier') return []
    return [
      {
        zh: `签订期限短于质疑期:结果公告 ${window.value.resultNotice} 个工作日加质疑 ${window.value.days} 个工作日,共 ${days} 个工作日。期满前签订的,收到质疑即应暂停;期限不缩短供应商的质疑权。`,
        en: `Signing falls due before the challenge window closes: ${window.value.resultNotice} + ${window.value.days} = ${days} working days. A challenge suspends signing; the term never shortens a supplier’s right.`,
      },
    ]
  })
}

function clocksOf(rule: string) {
  return statementById(rule)?.clocks ?? []
}

function separatedAwardNotes({ key, provisions }: Noted): readonly Text[] {
  return key === 'tender.rank-first' && inForce(provisions).some(({ tier }) => tier === 'district')
    ? [
        {
          zh: '国有资金控股或主导的依法必须招标项目应确定排名第一的候选人;推广评定分离须有试点依据,否则与上位规定不一致。',
          en: 'State-funded compulsory tenders award to the first-ranked candidate; separated evaluation and award needs the document of a pilot, or it departs from law.',
        },
      ]
    : []
}
