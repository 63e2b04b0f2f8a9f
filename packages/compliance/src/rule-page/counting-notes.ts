import { eventName } from '../say.ts'
import type { Clock, Statement, Text } from '../rules/rule.ts'
import { statementById } from '../statements/statements.ts'

/** How one clock of a rule counts its days, and by which way of counting. */
export interface CountingNote {
  readonly part?: string
  readonly from: Text
  readonly to: Text
  readonly how: Text
  /** The catalogue's way of counting; its article stands in `basis`, where the product has it. */
  readonly by: string | null
  readonly basis: { readonly instrument: string; readonly clause: string } | null
}

const both = (event: Clock['from']): Text => ({ zh: eventName(event, 'zh-CN'), en: eventName(event, 'en') })

/** The notes of a rule's clocks; empty for a rule that counts no days. */
export function countingNotes(statement: Statement): readonly CountingNote[] {
  return statement.clocks.map((clock) => {
    const by = wayOf(clock, statement)
    const citation = by === null ? undefined : statementById(by)?.parameter.values.at(-1)?.citation
    return {
      ...(clock.part === undefined ? {} : { part: clock.part }),
      from: both(clock.from),
      to: both(clock.to),
      how: withStops(howOf(clock), clock),
      by,
      basis: citation === undefined ? null : { instrument: citation.instrument, clause: citation.clause },
    }
  })
}

/**
 * The article that says how the term is counted: working days by the holiday notices; days of government procurement by
 * order 87, of challenges and complaints by order 94; everything else by the Civil Code. A least distance has none.
 */
function wayOf({ counting, unit }: Clock, { regime, subject }: Statement): string | null {
  if (counting === 'working-days' || unit === 'working-days') return 'cal.working-day'
  if (counting === 'same-day') return null
  if (counting === 'gap') return null
  if (regime !== 'government-procurement') return 'cal.civil'
  return subject === 'matter' ? 'cal.gp-94' : 'cal.gp-87'
}

function howOf({ counting, unit }: Clock): Text {
  switch (counting) {
    case 'working-days':
      return {
        zh: '按工作日计:起算当日不计,周末和放假不计,调休上班日计入;数到第 n 个工作日为止,不再顺延。',
        en: 'In working days: the day of the event is not counted, weekends and holidays are not, make-up working days are; the term ends with the n-th and is not moved.',
      }
    case 'days':
      return {
        zh: '按日计:起算当日不计,逐日连续计算;最后一日是休息日的,顺延到下一个工作日。',
        en: 'In days: the day of the event is not counted, every day after it is; a last day that is a rest day moves to the next working day.',
      }
    case 'gap':
      return gapText(unit)
    case 'same-day':
      return { zh: '两件事须在同一日。', en: 'Both on one and the same day.' }
  }
}

function gapText(unit: Clock['unit']): Text {
  switch (unit) {
    case 'working-days':
      return {
        zh: '最短间隔,按工作日计:起算当日不计,恰好满 n 个工作日即可。',
        en: 'A least distance in working days: the day of the event is not counted, exactly n working days are enough.',
      }
    case 'years':
      return {
        zh: '最短期限,按年计:到对应月份的对应日为止。',
        en: 'A least time in years: it ends on the corresponding day.',
      }
    default:
      return {
        zh: '最短间隔,按日历日比较两个日期:恰好满 n 日即可,不因休息日移动。',
        en: 'A least distance: the two dates are compared, exactly n calendar days are enough, nothing is moved.',
      }
  }
}

function withStops(how: Text, { suspendedBy }: Clock): Text {
  if (suspendedBy === undefined) return how
  return suspendedBy === 'challenge'
    ? {
        zh: `${how.zh}可能影响结果的质疑从收到到答复、投诉暂停采购期间,不计。`,
        en: `${how.en} The days from the receipt of a challenge that may affect the result to its answer, and of a pause ordered after a complaint, are not counted.`,
      }
    : {
        zh: `${how.zh}检验、检测、鉴定、补正等依法不计的日子除外。`,
        en: `${how.en} Days that the law leaves out (inspection, correction, an objection being answered) are not counted.`,
      }
}
