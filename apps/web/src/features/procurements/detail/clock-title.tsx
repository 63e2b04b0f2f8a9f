import { Link } from '@tanstack/react-router'
import type { Finding } from '@tenderlight/compliance/finding'
import { ruleTitle } from '@tenderlight/compliance/say'
import { m } from '../../../paraglide/messages.js'
import { currentLocale } from '../../../ui/locale.ts'
import { findingKey } from './clock-rows.ts'

interface ClockTitleProps {
  readonly finding: Finding
  readonly selected: boolean
}

/** The rule's name; following it explains the finding beside the table. */
export function ClockTitle({ finding, selected }: ClockTitleProps) {
  const title = ruleTitle(finding.rule, currentLocale(), finding.part)
  return (
    <span>
      <Link
        to="."
        search={(before) => ({ ...before, why: findingKey(finding) })}
        replace
        resetScroll={false}
        aria-current={selected ? 'true' : undefined}
        className="clock-title"
      >
        {title}
      </Link>
      {/* The sign does not begin a line. */}
      {'\u00A0'}
      <Link
        to="/rules/$id"
        params={{ id: finding.rule }}
        className="rule-link"
        aria-label={m.rules_about({ title })}
        title={m.rules_about({ title })}
      >
        §
      </Link>
    </span>
  )
}
