import {
  lengthOf,
  periodAfter,
  periodAt,
  periodBefore,
  periodName,
  PERIODS_OF,
} from '@tenderlight/compliance/reports/periods'
import type { PeriodLength } from '@tenderlight/compliance/reports/periods'
import type { ReportKind, ReportPeriod } from '@tenderlight/compliance/reports/report'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { Button, Segmented } from 'antd'
import { m } from '../../paraglide/messages.js'
import { capital } from '../../ui/capital.ts'
import { textOf } from '../../ui/text-of.ts'
import { LENGTH_WORDS, lengthsOf } from './report-words.ts'

interface PeriodChoiceProps {
  readonly kind: ReportKind
  readonly period: ReportPeriod
  readonly today: CivilDate
  readonly onPeriod: (period: ReportPeriod) => void
}

/** Of when the report is: how long, and one period back or ahead; none that has not begun. */
export function PeriodChoice({ kind, onPeriod, period, today }: PeriodChoiceProps) {
  const lengths = lengthsOf(kind)
  const length = lengthOf(period) ?? PERIODS_OF[kind][0]
  const before = periodBefore(length, period)
  const after = periodAfter(length, period)
  // Of another length the period in which this one ends, if that has begun; a shorter one must not lie ahead of today.
  const lastDay = period.through < today ? period.through : today
  return (
    <div className="report-period">
      {lengths.length > 1 && (
        <Segmented<PeriodLength>
          aria-label={m.rep_length()}
          value={length}
          options={lengths.map((one) => ({ value: one, label: LENGTH_WORDS[one]() }))}
          onChange={(chosen) => onPeriod(periodAt(chosen, lastDay))}
        />
      )}
      <span className="report-turn">
        <Button aria-label={m.rep_before({ period: textOf(periodName(before)) })} onClick={() => onPeriod(before)}>
          ‹
        </Button>
        <b className="num" role="status">
          {capital(textOf(periodName(period)))}
        </b>
        <Button
          aria-label={m.rep_after({ period: textOf(periodName(after)) })}
          disabled={after.from > today}
          onClick={() => onPeriod(after)}
        >
          ›
        </Button>
      </span>
    </div>
  )
}
