import type { Finding } from '@tenderlight/compliance/finding'
import { ruleById } from '@tenderlight/compliance/rules/all'
import { ruleTitle, sayFinding } from '@tenderlight/compliance/say'
import type { ReactNode } from 'react'
import { Light } from '../light.tsx'
import { currentLocale } from '../locale.ts'
import { LIGHT_WORDS } from '../vocabulary.ts'
import { Citation } from './citation.tsx'
import './finding.css'
import { PlanEnded } from './plan-ended.tsx'

interface FindingLineProps {
  readonly finding: Finding
  /** What can be done about it, right here. */
  readonly children?: ReactNode
}

/** A finding in full: which rule, what was found, what the rule requires, and where it stands. */
export function FindingLine({ finding, children }: FindingLineProps) {
  const locale = currentLocale()
  const rule = ruleById(finding.rule)
  return (
    <div className="finding-line">
      <Light light={finding.light} word={LIGHT_WORDS[finding.light]()}>
        {ruleTitle(finding.rule, locale, finding.part)}
      </Light>
      <p className="num">{sayFinding(finding, locale)}</p>
      {rule !== undefined && <p className="muted small">{locale === 'en' ? rule.requires.en : rule.requires.zh}</p>}
      <p className="muted small">
        <Citation citation={finding.citation} rule={finding.rule} /> <PlanEnded finding={finding} />
      </p>
      {children}
    </div>
  )
}
