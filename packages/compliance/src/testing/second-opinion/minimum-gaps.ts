import type { DateField } from '../../procurement/events.ts'
import { daysApart, daysLater, isRestDay, nextDay } from './days.ts'
import { breach, cannotTell, compliant, exempt, notStarted } from './opinion.ts'
import type { Opinion, Question } from './opinion.ts'

interface Gap {
  readonly rule: string
  readonly from: DateField
  readonly to: DateField
  readonly days: number
}

/** The day a gap counts from. An intention counts on the provincial site alone (鸠江 item 69, 财库〔2020〕10号). */
function startOf(gap: Gap, { row }: Question): string | undefined {
  const elsewhere = gap.from === 'intentionOn' && row.media?.intentionOn === 'municipal'
  return elsewhere ? undefined : row[gap.from]
}

/** Both dates are there, or the answer does not depend on the gap: undefined when the gap is too short or has no start. */
function kept(gap: Gap, question: Question): Opinion | undefined {
  const { row, disputed } = question
  const { rule } = gap
  const [start, end] = [startOf(gap, question), row[gap.to]]
  if (disputed.has(gap.from) || disputed.has(gap.to)) return cannotTell(rule)
  if (start === undefined) return end === undefined ? notStarted(rule) : undefined
  const earliest = daysLater(start, gap.days)
  if (end === undefined) return { rule, verdict: 'pending', light: 'green', due: earliest }
  return daysApart(start, end) >= gap.days ? compliant(rule, earliest) : undefined
}

const earliestOf = (gap: Gap, question: Question): string | null => {
  const start = startOf(gap, question)
  return start === undefined ? null : daysLater(start, gap.days)
}

/** How the special-matter mark stands to the announcement. */
function markOf(question: Question): 'none' | 'no-date' | 'before' | 'same-day' | 'later' {
  const { specialMatter, specialMatterOn, announcementOn, times } = question.row
  if (specialMatter === undefined || announcementOn === undefined) return 'none'
  if (specialMatterOn === undefined) return 'no-date'
  if (specialMatterOn === announcementOn) {
    const [marked, announced] = [times?.specialMatterOn, times?.announcementOn]
    if (marked === undefined || announced === undefined) return 'same-day'
    return marked < announced ? 'before' : 'later'
  }
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
  if (question.row.reasons?.[gap.rule] !== undefined) return breach(gap.rule, 'yellow', due)
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
function intentionFields({ row }: Question): Opinion {
  const rule = 'cn.gp.intention.fields'
  if (row.intentionOn === undefined) return notStarted(rule)
  // A sheet that says nothing of need and month does not keep what the notice said.
  if (row.heldBy === 'ledger' && row.summary === undefined && row.expectedMonth === undefined) {
    return cannotTell(rule)
  }
  const all = [row.title, row.summary, row.budget, row.expectedMonth]
  return all.every((field) => field !== undefined) ? compliant(rule) : breach(rule, 'yellow')
}

/** The channels that 鸠江 item 69 leaves out, and the mark that stands for the thirty days. */
function jiujiangExceptions(question: Question): Opinion[] {
  const { method, specialMatter } = question.row
  const opinions: Opinion[] = []
  if (method !== undefined && EXEMPT_IN_JIUJIANG.has(method)) opinions.push(exempt('jiujiang.gp.intention.exemptions'))
  if (specialMatter === undefined || opinions.length > 0) return opinions
  const { announcementOn, specialMatterOn } = question.row
  const intentionOn = startOf({ rule: '', ...INTENTION }, question)
  const needless =
    intentionOn !== undefined && announcementOn !== undefined && daysApart(intentionOn, announcementOn) >= 30
  if (needless) return opinions
  const rule = 'jiujiang.gp.intention.special-mark'
  switch (markOf(question)) {
    case 'none':
      opinions.push(specialMatterOn === undefined ? notStarted(rule) : { ...notStarted(rule), light: 'running' })
      break
    case 'before':
      opinions.push(compliant(rule))
      break
    case 'later':
      opinions.push(breach(rule))
      break
    case 'same-day':
    case 'no-date':
      opinions.push(cannotTell(rule))
  }
  return opinions
}

/** A gap that no mark shortens; a start that is not on record is a breach or leaves the answer open. */
function plainGap(gap: Gap, withoutStart: 'breach' | 'cannot-tell', question: Question): Opinion {
  const answer = kept(gap, question)
  if (answer !== undefined) return answer
  if (question.row[gap.from] === undefined && withoutStart === 'cannot-tell') return cannotTell(gap.rule)
  return breach(gap.rule, 'red', earliestOf(gap, question))
}

/**
 * Candidates stand in public for at least three days; when the third is a rest day, through the next working day
 * (民法典 art. 203).
 */
function publicityLength(question: Question): Opinion {
  const gap = {
    rule: 'cn.tender.candidate-publicity',
    from: 'candidatePublicityOn',
    to: 'candidatePublicityEndedOn',
    days: 3,
  } as const
  const plain = { ...plainGap(gap, 'cannot-tell', question), part: 'length' }
  if (plain.due === null) return plain
  let due = plain.due
  while (isRestDay(due)) due = nextDay(due)
  const ended = question.row.candidatePublicityEndedOn
  const early = plain.verdict === 'compliant' && ended !== undefined && ended < due
  return { ...plain, due, ...(early ? { light: 'yellow' as const } : {}) }
}

/** Every minimum gap that applies to the row in the district. */
export function gapOpinions(question: Question): Opinion[] {
  const { row, jurisdiction } = question
  const bids = { from: 'announcementOn', to: 'bidDeadlineOn', days: 20 } as const
  if (row.regime === 'tendering') {
    const opinions = [
      plainGap({ rule: 'cn.tender.bid-period', ...bids }, 'cannot-tell', question),
      publicityLength(question),
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
  const opinions = [nationalIntention(question), intentionFields(question)]
  if (jurisdiction === 'jiujiang') opinions.push(jiujiangIntention(question), ...jiujiangExceptions(question))
  const tendered = row.method === 'open-tender' || row.method === 'invited-tender'
  if (tendered && (row.category === 'goods' || row.category === 'services')) {
    opinions.push(plainGap({ rule: 'cn.gp.bid-period', ...bids }, 'cannot-tell', question))
  }
  return opinions
}
