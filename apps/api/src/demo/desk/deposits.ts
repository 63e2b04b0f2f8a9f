import { addDays } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { partOf } from '@tenderlight/law/money'
import type { DepositEntry } from '@tenderlight/contracts/deposits'
import { depositVersionsOf } from '@tenderlight/db/repositories/deposits'
import { recordDeposit } from '../../features/deposits/record.ts'
import { refundDeposit } from '../../features/deposits/refund.ts'
import { setTerms, termsOf } from '../../features/deposits/terms.ts'
import { reach } from '../../record/reach.ts'
import type { Act, Call } from './act.ts'
import { laterDay } from './days.ts'
import type { Desk } from './demo-desk.ts'
import { pick } from './project.ts'
import type { Project } from './project.ts'

const BANK = '江城示例银行营业部'
const LOSERS = ['湖畔示例建设有限公司', '云岭示例市政工程有限公司'] as const
const VALID_DAYS = 90

/** Works with bid deposits: one still open for bids, two awarded with some deposits back and some not; and a bond. */
export function depositActs(desk: Desk): Act[] {
  const withDeposit = ({ bidDeposit = 0, bidDeadlineOn, announcementOn }: Project) =>
    bidDeposit > 0 && bidDeadlineOn !== undefined && announcementOn !== undefined
  const open = pick(desk.projects, 'announced, bids awaited', 1, withDeposit)
  const awarded = pick(desk.projects, 'works contract to be signed', 2, withDeposit)
  const bonded = pick(desk.projects, 'in performance', 2, ({ performanceBond = 0 }) => performanceBond > 0)
  return [
    ...open.flatMap((project) => [terms(desk, project), ...received(desk, project, LOSERS)].flat()),
    ...awarded.flatMap((project, index) => {
      const bidders = [project.winner ?? '', ...LOSERS.filter((name) => name !== project.winner)]
      return [...terms(desk, project), ...received(desk, project, bidders), ...refunds(desk, project, index + 1)]
    }),
    ...bonded.flatMap((project) => bond(desk, project)),
  ]
}

/** What the documents ask for, once the announcement is out. */
function terms(desk: Desk, { key, unit: who, announcementOn, bidDeadlineOn }: Project): Act[] {
  const on = announcementOn && laterDay(desk, announcementOn, 0)
  if (on === undefined || bidDeadlineOn === undefined) return []
  const work = async ({ deps, actor, today }: Call) => {
    const before = termsOf((await reach(deps.db, actor, key)).record)
    const said = { guaranteeAccepted: true, electronicGuaranteeAccepted: true, depositBasisStated: true }
    const bidsValidUntil = addDays(bidDeadlineOn, VALID_DAYS)
    await setTerms(deps, actor, today, { ...before, ...said, depositRefundTermsStated: true, bidsValidUntil, key })
  }
  return [{ on, who, action: 'deposits.record', work }]
}

/** The bidders' deposits, by transfer and as a bank's guarantee in turn. */
function received(desk: Desk, project: Project, bidders: readonly string[]): Act[] {
  const { key, unit: who, announcementOn, bidDeadlineOn, bidDeposit = 0, winner } = project
  const on = announcementOn && laterDay(desk, announcementOn, 8)
  if (on === undefined || bidDeadlineOn === undefined || on > bidDeadlineOn) return []
  return bidders.map((bidder, index): Act => {
    const isPaper = index % 2 === 1
    const entry: DepositEntry = {
      bidder,
      creditCode: null,
      scale: bidder === winner ? (project.winnerScale ?? null) : 'small',
      won: winner === undefined ? null : bidder === winner,
      form: isPaper ? 'bank-guarantee' : 'transfer',
      amount: bidDeposit,
      receivedOn: on,
      validUntil: isPaper ? addDays(bidDeadlineOn, VALID_DAYS + 30) : null,
      guarantor: isPaper ? BANK : null,
      number: isPaper ? `SL-${project.id}-${index}` : null,
    }
    return {
      on,
      turn: index + 1,
      who,
      action: 'deposits.record',
      work: ({ deps, actor, today }) => recordDeposit(deps, actor, today, { key, purpose: 'bid', ...entry }),
    }
  })
}

/** The first `count` losers' deposits go back some days after the award; the others are still held. */
function refunds(desk: Desk, { key, unit: who, awardNoticeOn, winner, bidDeposit = 0 }: Project, count: number): Act[] {
  const on = awardNoticeOn && laterDay(desk, awardNoticeOn, 3)
  if (on === undefined) return []
  return LOSERS.filter((name) => name !== winner)
    .slice(0, count)
    .map((bidder, index): Act => ({
      on,
      turn: index + 1,
      who,
      action: 'deposits.record',
      work: async ({ deps, actor, today }) => {
        const found = (await depositVersionsOf(deps.db, actor.districtId, key)).findLast((one) => one.bidder === bidder)
        if (found === undefined) return
        const interest = found.form === 'transfer' ? partOf(bidDeposit, 2) : null
        const asked = { id: found.deposit_id, version: found.version, on, interest, note: '原路退回(示例)' }
        await refundDeposit(deps, actor, today, asked)
      },
    }))
}

/** The winner's performance bond, as a bank's guarantee that runs past the contract. */
function bond(desk: Desk, { key, id, unit: who, contractSignedOn, performanceBond = 0, winner }: Project): Act[] {
  const on: CivilDate | undefined = contractSignedOn && laterDay(desk, contractSignedOn, 2)
  if (on === undefined || winner === undefined) return []
  const entry: DepositEntry = {
    bidder: winner,
    creditCode: null,
    scale: null,
    won: true,
    form: 'bank-guarantee',
    amount: performanceBond,
    receivedOn: on,
    validUntil: addDays(on, 400),
    guarantor: BANK,
    number: `LY-${id}`,
  }
  const work = ({ deps, actor, today }: Call) =>
    recordDeposit(deps, actor, today, { key, purpose: 'performance', ...entry })
  return [{ on, who, action: 'deposits.record', work }]
}
