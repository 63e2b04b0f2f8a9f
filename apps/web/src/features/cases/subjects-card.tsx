import { Link } from '@tanstack/react-router'
import type { CaseSubject } from '@tenderlight/contracts/cases'
import { ruleTitle, sayFinding } from '@tenderlight/compliance/say'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { m } from '../../paraglide/messages.js'
import { shortDate } from '../../ui/dates.ts'
import { Citation } from '../../ui/finding/citation.tsx'
import { Light } from '../../ui/light.tsx'
import { currentLocale } from '../../ui/locale.ts'
import { LEVEL_WORDS, LIGHT_WORDS } from '../../ui/vocabulary.ts'

interface SubjectsCardProps {
  readonly subjects: readonly CaseSubject[]
  readonly asOf: CivilDate
}

/** What the case is about: each breach as it was found, and as it stands now. */
export function SubjectsCard({ subjects, asOf }: SubjectsCardProps) {
  if (subjects.length === 0) return null
  return (
    <section className="card" aria-labelledby="case-subjects">
      <h2 id="case-subjects" className="card-head">
        {m.case_subjects()} <span className="muted num">{subjects.length}</span>
      </h2>
      <ul className="case-list">
        {subjects.map((subject) => (
          <Subject key={subject.n} of={subject} asOf={asOf} />
        ))}
      </ul>
    </section>
  )
}

function Subject({ of, asOf }: { readonly of: CaseSubject; readonly asOf: CivilDate }) {
  const { procurement, rule, part, level, found, foundOn, now } = of
  const locale = currentLocale()
  return (
    <li>
      <p className="case-subject-head">
        <b>{ruleTitle(rule, locale, part)}</b> <span className="tag">{LEVEL_WORDS[level]()}</span>
      </p>
      {procurement !== null && (
        <p className="small">
          <Link to="/procurements/$key" params={{ key: procurement.key }} search={{ why: rule }}>
            {procurement.title ?? procurement.number}
          </Link>{' '}
          <span className="muted num">{procurement.number}</span>
        </p>
      )}
      <dl className="case-states small num">
        <dt>{m.case_found({ date: shortDate(foundOn, asOf) })}</dt>
        <dd>
          <Light light={found.light} word={LIGHT_WORDS[found.light]()}>
            {sayFinding(found, locale)}
          </Light>
        </dd>
        <dt>{m.case_now()}</dt>
        <dd>
          {now === null ? (
            m.case_now_nothing()
          ) : (
            <Light light={now.light} word={LIGHT_WORDS[now.light]()}>
              {sayFinding(now, locale)}
            </Light>
          )}
        </dd>
      </dl>
      <p className="muted small">
        <Citation citation={found.citation} rule={rule} />
        {procurement !== null && (
          <>
            {' · '}
            <Link to="/procurements/$key" params={{ key: procurement.key }} search={{ why: rule }} className="no-print">
              {m.case_why()}
            </Link>
          </>
        )}
      </p>
    </li>
  )
}
