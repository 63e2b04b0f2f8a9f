import type { DateField } from '../../procurement/events.ts'
import { daysApart, daysLater } from './days.ts'
import { breach, cannotTell, compliant, exempt, notStarted } from './opinion.ts'
import type { Opinion, Question } from './opinion.ts'

interface Gap {
  readonly rule: string
  readonly from: DateField
  readonly to: DateField
  readonly days: number
}

/** Both dates are there, or the answer does not depend on the gap: undefined when the gap is too short or has no start. */
function kept(gap: Gap, question: Question): Opinion | undefined {
  const { row, disputed } = question
  const { rule } = gap
  const [start, end] = [row[gap.from], row[gap.to]]
  if (disputed.has(gap.from) || disputed.has(gap.to)) return cannotTell(rule)
  if (start === undefined) return end === undefined ? notStarted(rule) : undefined
  const earliest = daysLater(start, gap.days)
  if (end === undefined) return { rule, verdict: 'pending', light: 'green', due: earliest }
  return daysApart(start, end) >= gap.days ? compliant(rule, earliest) : undefined
}

const earliestOf = (gap: Gap, question: Question): string | null => {
  const start = question.row[gap.from]
  return start === undefined ? null : daysLater(start, gap.days)
}

/** How the special-matter mark stands to the announcement. */
function markOf(question: Question): 'none' | 'no-date' | 'before' | 'same-day' | 'later' {
  const { specialMatter, specialMatterOn, announcementOn } = question.row
  if (specialMatter === undefined || announcementOn === undefined) return 'none'
  if (specialMatterOn === undefined) return 'no-date'
  if (specialMatterOn === announcementOn) return 'same-day'
  return specialMatterOn < announcementOn ? 'before' : 'later'
}

const INTENTION = { from: 'intentionOn', to: 'announcementOn', days: 30 } as const
/** Fixed-point and agreement supply for small needs, batch purchasing (财库〔2020〕10号). */
const EXEMPT_NATIONALLY: ReadonlySet<string> = new Set(['fixed-point', 'agreement-supply', 'batch'])
/** 鸠江 item 69 names the e-mall as well. */
const EXEMPT_IN_JIUJIANG: ReadonlySet<string> = new Set([...EXEMPT_NATIONALLY, 'e-mall'])

/** Thirty days in principle; only urgency that nobody could foresee is exempt, other marks make the breach yellow. */
function nationalIntention(question: Question): Opinion {
  const gap = { rule: 'cn.gp.intention.lead-time', ...INTENTION }
  const { method, specialMatter } = question.row
  if (method !== undefined && EXEMPT_NATIONALLY.has(method)) return exempt(gap.rule)
  const answer = kept(gap, question)
  if (answer !== undefined) return answer
  const due = earliestOf(gap, question)
  if (specialMatter === 'unforeseeable-urgency') return exempt(gap.rule, due)
  const mark = markOf(question)
  if (mark === 'before' || mark === 'same-day' || mark === 'no-date') return breach(gap.rule, 'yellow', due)
  if (method === 'e-mall') return cannotTell(gap.rule, due)
  return breach(gap.rule, 'red', due)
}

/** Thirty days, or a mark on the record before the announcement (鸠江 item 69). */
function jiujiangIntention(question: Question): Opinion {
  const gap = { rule: 'jiujiang.gp.intention.lead-time', ...INTENTION }
  const { method } = question.row
  if (method !== undefined && EXEMPT_IN_JIUJIANG.has(method)) return exempt(gap.rule)
  const answer = kept(gap, question)
  if (answer !== undefined) return answer
  const due = earliestOf(gap, question)
  switch (markOf(question)) {
    case 'before':
      return exempt(gap.rule, due)
    case 'same-day':
    case 'no-date':
      return cannotTell(gap.rule, due)
    case 'later':
    case 'none':
      return breach(gap.rule, 'red', due)
  }
}

/** The four things an intention says (财库〔2020〕10号): a warning when one is not there. */
function intentionFields(question: Question): Opinion[] {
  const rule = 'cn.gp.intention.fields'
  const { row } = question
  if (row.method !== undefined && EXEMPT_NATIONALLY.has(row.method)) return []
  if (row.intentionOn === undefined) return []
  const all = [row.title, row.summary, row.budget, row.expectedMonth]
  return [all.every((field) => field !== undefined) ? compliant(rule) : breach(rule, 'yellow')]
}

/** A gap that no mark shortens; a start that is not on record is a breach or leaves the answer open. */
function plainGap(gap: Gap, withoutStart: 'breach' | 'cannot-tell', question: Question): Opinion {
  const answer = kept(gap, question)
  if (answer !== undefined) return answer
  if (question.row[gap.from] === undefined && withoutStart === 'cannot-tell') return cannotTell(gap.rule)
  return breach(gap.rule, 'red', earliestOf(gap, question))
}

/** Every minimum gap that applies to the row in the district. */
export function gapOpinions(question: Question): Opinion[] {
  const { row, jurisdiction } = question
  const bids = { from: 'announcementOn', to: 'bidDeadlineOn', days: 20 } as const
  if (row.regime === 'tendering') {
    const opinions = [
      plainGap({ rule: 'cn.tender.bid-period', ...bids }, 'cannot-tell', question),
      {
        ...plainGap(
          {
            rule: 'cn.tender.candidate-publicity',
            from: 'candidatePublicityOn',
            to: 'candidatePublicityEndedOn',
            days: 3,
          },
          'cannot-tell',
          question,
        ),
        part: 'length',
      },
    ]
    const plan = {
      rule: 'jiujiang.tender.plan.lead-time',
      from: 'tenderPlanOn',
      to: 'announcementOn',
      days: 30,
    } as const
    if (jurisdiction === 'jiujiang' && row.intentionOn === undefined) opinions.push(plainGap(plan, 'breach', question))
    return opinions
  }
  if (row.regime !== 'government-procurement') return []
  const opinions = [nationalIntention(question), ...intentionFields(question)]
  if (jurisdiction === 'jiujiang') opinions.push(jiujiangIntention(question))
  const tendered = row.method === 'open-tender' || row.method === 'invited-tender'
  if (tendered && (row.category === 'goods' || row.category === 'services')) {
    opinions.push(plainGap({ rule: 'cn.gp.bid-period', ...bids }, 'cannot-tell', question))
  }
  return opinions
}
