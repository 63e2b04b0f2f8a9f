import type { Scale } from '@tenderlight/compliance/procurement/vocabulary'
import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { addDays } from '@tenderlight/law/civil-date'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { partOf } from '@tenderlight/law/money'
import { addWorkingDays, onOrAfterWorkingDay } from '@tenderlight/law/working-days'
import type { LedgerFields } from '../../src/ledger/record.ts'
import { wordOf } from '../../src/ledger/words.ts'
import type { PlacedProject } from './projects.ts'

export type Life = { -readonly [F in keyof LedgerFields]: LedgerFields[F] }

const FEN = 100
const TRADES = ['市政', '科技', '建设', '商贸', '物业', '园林', '环境', '信息'] as const
const PLACES = ['江城', '青禾', '望湖', '云岭', '安澜', '和畅'] as const
const SCALES: readonly Scale[] = ['small', 'micro', 'small', 'medium', 'micro', 'small']

const later = (date: CivilDate, days: number): CivilDate => onOrAfterWorkingDay(CALENDAR_CN, addDays(date, days)).date
const working = (date: CivilDate, days: number): CivilDate => addWorkingDays(CALENDAR_CN, date, days).date

/** What is reserved so that national law and the district's plan are both kept. */
function reservation(project: PlacedProject, control: number): Life {
  const budget = project.budget * FEN
  const isSmall = project.budget <= (project.category === 'works' ? 4_000_000 : 2_000_000)
  if (isSmall) return { measure: '整体预留', reservedSme: budget, reservedSmallMicro: budget }
  const base = project.category === 'works' ? Math.max(budget, control) : budget
  const reserved = partOf(base, 4000)
  const form = project.turn % 2 === 0 ? '联合体' : '分包'
  return {
    measure: form,
    reservedSme: reserved,
    reservedSmallMicro: partOf(reserved, project.category === 'works' ? 6000 : 7000),
  }
}

/** A life in which every date keeps every rule of the district, from its disclosure on `start`. */
export function lawfulLife(project: PlacedProject, start: CivilDate, seed: number): Life {
  const isTender = project.category === 'works' && project.budget > 4_000_000
  const control = Math.round(project.budget * 0.98) * FEN
  const announcementOn = later(start, 31 + (seed % 9))
  const isOpen = project.budget > 2_000_000
  const bidDeadlineOn = later(announcementOn, isOpen ? 21 + (seed % 4) : 11)
  const noticeOn = working(bidDeadlineOn, 1)
  const signedOn = working(noticeOn, 3 + (seed % 4))
  const acceptedOn = later(signedOn, 45 + (seed % 30))
  const invoicedOn = working(acceptedOn, 2)
  const award = Math.round(project.budget * (0.9 + (seed % 7) / 100)) * FEN
  return {
    id: project.id,
    title: project.title,
    buyer: project.buyer,
    regime: isTender ? '招标投标' : '政府采购',
    category: wordOf('category', project.category),
    method: isOpen ? '公开招标' : '竞争性磋商',
    summary: project.need,
    budget: project.budget * FEN,
    ...(project.category === 'works' ? { controlPrice: control } : {}),
    expectedMonth: announcementOn.slice(0, 7) as `${number}-${number}`,
    ...(isTender ? { tenderPlanOn: start } : { intentionOn: start }),
    announcementOn,
    ...reservation(project, control),
    bidDeadlineOn,
    bidDeposit: 0,
    bidders: 3 + (seed % 5),
    evaluationEndedOn: bidDeadlineOn,
    resultDeterminedOn: noticeOn,
    awardNoticeOn: noticeOn,
    winner: `${PLACES[seed % PLACES.length]}示例${TRADES[seed % TRADES.length]}有限公司`,
    winnerScale: wordOf('winnerScale', SCALES[seed % SCALES.length] ?? 'small'),
    awardAmount: award,
    contractSignedOn: signedOn,
    contractAmount: award,
    contractPublishedOn: working(signedOn, 1),
    contractFiledOn: working(signedOn, 2),
    performanceBond: 0,
    acceptedOn,
    invoicedOn,
    paidOn: later(invoicedOn, 10 + (seed % 9)),
  }
}

const AFTER_INTENTION = ['announcementOn', 'bidDeadlineOn', 'bidders', 'evaluationEndedOn'] as const
const AFTER_EVALUATION = ['resultDeterminedOn', 'awardNoticeOn', 'winner', 'winnerScale', 'awardAmount'] as const
const AFTER_NOTICE = ['contractSignedOn', 'contractAmount', 'performanceBond'] as const
const AFTER_SIGNING = ['contractPublishedOn', 'contractFiledOn'] as const
const AFTER_CONTRACT = ['acceptedOn', 'invoicedOn', 'paidOn'] as const

const STEPS = {
  intention: [...AFTER_INTENTION, ...AFTER_EVALUATION, ...AFTER_NOTICE, ...AFTER_SIGNING, ...AFTER_CONTRACT],
  evaluation: [...AFTER_EVALUATION, ...AFTER_NOTICE, ...AFTER_SIGNING, ...AFTER_CONTRACT],
  notice: [...AFTER_NOTICE, ...AFTER_SIGNING, ...AFTER_CONTRACT],
  signing: [...AFTER_SIGNING, ...AFTER_CONTRACT],
  contract: AFTER_CONTRACT,
} as const

/** Takes off a life all that came after a step. */
export function until(step: keyof typeof STEPS, life: Life): Life {
  const gone: ReadonlySet<string> = new Set(STEPS[step])
  return Object.fromEntries(Object.entries(life).filter(([field]) => !gone.has(field)))
}

/** Takes off a life what had not happened by `day`, and the results that belong to it. */
export function asOf(day: CivilDate, life: Life): Life {
  if (!happened(life.bidDeadlineOn, day) || !happened(life.evaluationEndedOn, day)) {
    const planned = until('intention', life)
    const { announcementOn, bidDeadlineOn } = life
    if (announcementOn === undefined || announcementOn > day || bidDeadlineOn === undefined) return planned
    return { ...planned, announcementOn, bidDeadlineOn }
  }
  if (!happened(life.awardNoticeOn, day)) return until('evaluation', life)
  if (!happened(life.contractSignedOn, day)) return until('notice', life)
  return Object.fromEntries(
    Object.entries(life).filter(([field, value]) => !field.endsWith('On') || happened(value as CivilDate, day)),
  )
}

function happened(date: CivilDate | undefined, day: CivilDate): boolean {
  return date !== undefined && date <= day
}
