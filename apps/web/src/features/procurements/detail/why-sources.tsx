import type { Finding } from '@tenderlight/compliance/finding'
import { askedFor } from '@tenderlight/compliance/gate/asked-for'
import { ruleById } from '@tenderlight/compliance/rules/all'
import { fieldName, ruleTitle } from '@tenderlight/compliance/say'
import type { ReactNode } from 'react'
import { m } from '../../../paraglide/messages.js'
import { joinWords } from '../../../ui/join-words.ts'
import { Citation } from '../../../ui/finding/citation.tsx'
import { PlanEnded } from '../../../ui/finding/plan-ended.tsx'
import { currentLocale } from '../../../ui/locale.ts'
import type { Detail } from '@tenderlight/contracts/procurements'
import { EnterMissing } from '../facts/enter-missing.tsx'
import { enterableSteps } from '../facts/enterable.ts'

interface WhySourcesProps {
  readonly detail: Detail
  readonly finding: Finding
}

/** What the rule requires, where it stands, which figure and which calendar were used. */
export function WhySources({ detail, finding }: WhySourcesProps) {
  const locale = currentLocale()
  const rule = ruleById(finding.rule)
  const { versions, citation, ground, reason, missing = [] } = finding
  return (
    <dl className="why-sources">
      {rule !== undefined && <Line term={m.why_rule()}>{locale === 'en' ? rule.requires.en : rule.requires.zh}</Line>}
      {ground !== undefined && <Line term={m.why_ground()}>{ruleTitle(ground, locale)}</Line>}
      {reason !== undefined && <Line term={m.why_reason()}>{reason}</Line>}
      {missing.length > 0 && (
        <Line term={m.why_missing()}>{joinWords(missing.map((field) => fieldName(field, locale)))}</Line>
      )}
      {enterableSteps(askedFor(finding)).length > 0 && (
        <Line term={m.why_enter()}>
          <EnterMissing procurementKey={detail.key} findings={[finding]} />
        </Line>
      )}
      <Line term={m.why_basis()}>
        <Citation citation={citation} rule={finding.rule} full /> <PlanEnded finding={finding} />
        <br />
        <span className="muted small num">{m.why_in_force({ date: versions.parameterFrom })}</span>
      </Line>
      {finding.trigger !== null && finding.due !== null && (
        <Line term={m.why_days()}>
          {m.why_calendar_source({ version: versions.calendar })}
          {finding.provisional && (
            <span className="tag-note">{m.why_provisional({ date: detail.calendar.coveredThrough })}</span>
          )}
        </Line>
      )}
    </dl>
  )
}

function Line({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  )
}
