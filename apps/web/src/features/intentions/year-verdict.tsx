import { Link } from '@tanstack/react-router'
import { worstLight } from '@tenderlight/compliance/finding'
import { m } from '../../paraglide/messages.js'
import { Light } from '../../ui/light.tsx'
import { shortYuan } from '../../ui/money.ts'
import type { JudgedBase } from '../../ui/share-bases/judge-bases.ts'
import { BASE_WORDS, sayBase } from '../../ui/share-bases/base-words.ts'
import type { YearJudgement } from './use-year.ts'
import { Verdict } from './verdict.tsx'

/** What the draft does to the department's year: every base with what is reserved, what is asked, and what this draft changes. */
export function YearVerdict({ judged: { year, bases } }: { readonly judged: YearJudgement }) {
  const told = bases.filter(({ planned }) => planned !== undefined)
  if (told.length === 0) return null
  const findings = told.flatMap(({ planned }) => (planned === undefined ? [] : [planned]))
  return (
    <Verdict light={worstLight(findings.map(({ light }) => light))} title={m.verdict_year({ year })} findings={[]}>
      <ul className="verdict-year">
        {told.map((one) => (
          <Base key={one.base} judged={one} />
        ))}
      </ul>
      <p className="small">
        <Link to="/reserved-share" search={{ year }}>
          {m.verdict_year_open()}
        </Link>
      </p>
    </Verdict>
  )
}

function Base({ judged: { base, now, planned } }: { readonly judged: JudgedBase }) {
  if (planned === undefined) return null
  const { actual, required } = planned
  const moved = (actual ?? 0) - (now?.actual ?? 0)
  return (
    <li className="num small">
      <Light light={planned.light} word={`${BASE_WORDS[base]()}:${sayBase(planned)}`} />
      {actual !== undefined && required !== undefined && (
        <span className="muted">
          {' '}
          {m.plan_figures({ actual: shortYuan(actual), required: shortYuan(required) })}
          {moved !== 0 &&
            ` · ${m.verdict_year_moved({ sign: moved > 0 ? '+' : '−', amount: shortYuan(Math.abs(moved)) })}`}
        </span>
      )}
    </li>
  )
}
