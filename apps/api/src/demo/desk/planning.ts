import type { exemptInput } from '@tenderlight/contracts/exemptions'
import type { SubmitIntention } from '@tenderlight/contracts/intentions'
import { addDays } from '@tenderlight/law/civil-date'
import { submittedForm } from '@tenderlight/contracts/intentions'
import { exemptInput as readExempt } from '@tenderlight/contracts/exemptions'
import type * as z from 'zod'
import { exempt } from '../../features/intentions/exempt.ts'
import { approve, approveExemption } from '../../features/intentions/review.ts'
import { submit } from '../../features/intentions/submit.ts'
import type { Act } from './act.ts'
import { daysAgo } from './days.ts'
import type { Desk } from './demo-desk.ts'

const UNIT = 'weijian'
const REVIEWER = 'weijian-fuhe'
const fen = (yuan: number) => yuan * 100

const small = (title: string, summary: string, yuan: number) => ({
  title,
  category: 'services' as const,
  method: 'fixed-point' as const,
  summary,
  budget: fen(yuan),
  measure: 'exclusive' as const,
  reservedSme: fen(yuan),
  reservedSmallMicro: fen(yuan),
})
const GROUND = { ground: 'fixed-point', small: true } as const

/** An intention in packages that was reviewed and published, and two projects that go without one: on record, and waiting. */
export function planningActs(desk: Desk): Act[] {
  const before = daysAgo(desk, 1)
  const { today } = desk
  return [
    ...reviewed(before, today, lots(addDays(today, 70).slice(0, 7))),
    ...exempted(before, today, small('健康知识手册印刷', '手册 3000 册,定点印刷。', 48_000)),
    exempting(today, small('会议资料印刷', '全年会议资料,定点印刷。', 36_000), () => undefined),
  ]
}

/** Two packages: one for small and medium enterprises alone, one open to all with a part by subcontract. */
function lots(expectedMonth: string): SubmitIntention {
  return {
    title: '示范区基层卫生院检验设备采购',
    category: 'goods',
    method: 'open-tender',
    summary: '分两个采购包:生化分析设备、冷链与低温保存设备。',
    budget: fen(4_200_000),
    expectedMonth,
    bidDeposit: 0,
    lots: [
      { title: '生化分析设备', budget: fen(1_800_000), measure: 'exclusive', reservedSmallMicro: fen(1_300_000) },
      {
        title: '冷链与低温保存设备',
        budget: fen(2_400_000),
        measure: 'subcontract',
        reservedSme: fen(960_000),
        reservedSmallMicro: fen(700_000),
      },
    ],
  }
}

function reviewed(on: Act['on'], released: Act['on'], form: SubmitIntention): Act[] {
  let submission = ''
  return [
    {
      on,
      who: UNIT,
      action: 'intentions.submit',
      work: async ({ deps, actor, today }) => {
        submission = (await submit(deps, actor, today, submittedForm.parse(form))).submission
      },
    },
    {
      on: released,
      turn: 2,
      who: REVIEWER,
      action: 'intentions.review',
      work: ({ deps, actor, today }) => approve(deps, actor, today, { id: submission, step: 1 }),
    },
  ]
}

type Small = z.input<typeof exemptInput>['form']

function exempted(on: Act['on'], recorded: Act['on'], form: Small): Act[] {
  let submission = ''
  return [
    exempting(on, form, (id) => (submission = id)),
    {
      on: recorded,
      turn: 3,
      who: REVIEWER,
      action: 'intentions.review',
      work: ({ deps, actor, today }) => approveExemption(deps, actor, today, { id: submission, step: 1 }),
    },
  ]
}

function exempting(on: Act['on'], form: Small, done: (submission: string) => void): Act {
  return {
    on,
    turn: 1,
    who: UNIT,
    action: 'intentions.exempt',
    work: async ({ deps, actor, today }) => {
      const asked = readExempt.parse({ form, exemption: GROUND })
      done((await exempt(deps, actor, today, asked)).submission)
    },
  }
}
