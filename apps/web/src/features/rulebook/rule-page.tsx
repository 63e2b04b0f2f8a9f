import { getRouteApi, Link } from '@tanstack/react-router'
import { rulePage } from '@tenderlight/compliance/rule-page/rule-page'
import { statementById } from '@tenderlight/compliance/statements/statements'
import { useMemo } from 'react'
import { useSession } from '../../app/session.ts'
import { Page } from '../../app/shell/page.tsx'
import { useStanding } from '../../app/standing.ts'
import { m } from '../../paraglide/messages.js'
import { Marks } from '../../ui/finding/marks.tsx'
import { textOf } from '../../ui/text-of.ts'
import { LevelWord } from './level-word.tsx'
import { RuleAccuracy } from './rule-accuracy.tsx'
import { RuleCases } from './rule-cases.tsx'
import { RuleCounting } from './rule-counting.tsx'
import { RuleExample } from './rule-example.tsx'
import { RuleHistory } from './rule-history.tsx'
import { RuleLights } from './rule-lights.tsx'
import { RuleRelated } from './rule-related.tsx'
import { RuleSection } from './rule-section.tsx'
import './rulebook.css'
import { placeName, regimeName, stageName } from './rulebook-words.ts'

const route = getRouteApi('/workspace/rules/$id')

/** One rule: what it requires, its figure's history, who checks, how days are counted, examples and cases. */
export function RulePage() {
  const { id } = route.useParams()
  const { today } = useSession()
  const { calendar, settings } = useStanding()
  const statement = statementById(id)
  if (statement === undefined) throw new RangeError(`the route lets no unknown rule through: ${id}`)
  const page = useMemo(() => rulePage(statement, { today, calendar, settings }), [statement, today, calendar, settings])
  const title = textOf(statement.title)
  const hasProjects = statement.clocks.length > 0 && statement.evaluated
  const isCounted = hasProjects || page.counting.length > 0 || page.examples.length > 0
  return (
    <Page title={title}>
      <div className="rule-head">
        <nav className="small">
          <Link to="/rules">‹ {m.rules_back()}</Link>
        </nav>
        <h1>{title}</h1>
        <p className="rule-facts small">
          <LevelWord rule={statement} />
          <Marks marks={page.marks} />
          <span className="muted">
            {placeName(statement.jurisdiction)} · {regimeName(statement.regime)} · {stageName(statement.stage)} ·{' '}
            {statement.evaluated ? m.rules_evaluated() : m.rules_documented()}
          </span>
          <code className="muted">{statement.id}</code>
        </p>
      </div>
      <div className="rule-columns">
        <div className="rule-column">
          <RuleSection title={m.rules_requires()}>
            <p>{textOf(statement.requires)}</p>
          </RuleSection>
          <RuleHistory figures={page.figures} />
          <RuleCases cases={page.cases} shownBy={page.shownBy} />
          <RuleSection title={m.rules_checks()}>
            <p>{textOf(page.checkedBy)}</p>
          </RuleSection>
          <RuleLights notes={page.lights} />
          {page.needs.length > 0 && (
            <RuleSection title={m.rules_needs()}>
              <p>{page.needs.map(textOf).join(m.rules_comma())}</p>
            </RuleSection>
          )}
          {statement.evaluated && <RuleAccuracy rule={statement.id} />}
          <RuleRelated rules={page.related} />
        </div>
        {isCounted && (
          <div className="rule-column">
            {hasProjects && (
              <p className="no-print">
                <Link to="/procurements" search={{ rule: statement.id }}>
                  {m.rules_projects()}
                </Link>
              </p>
            )}
            <RuleCounting notes={page.counting} />
            {page.examples.map((example) => (
              <RuleExample
                key={`${example.finding.part ?? ''} ${example.finding.trigger?.event ?? ''}`}
                example={example}
                shownBy={page.shownBy}
              />
            ))}
          </div>
        )}
      </div>
    </Page>
  )
}
