import { Link } from '@tanstack/react-router'
import type { Finding } from '@tenderlight/compliance/finding'
import { ruleTitle } from '@tenderlight/compliance/say'
import { currentLocale } from '../../../ui/locale.ts'
import { findingKey } from './clock-rows.ts'

interface ClockTitleProps {
  readonly finding: Finding
  readonly selected: boolean
}

/** The rule's name; following it explains the finding beside the table. */
export function ClockTitle({ finding, selected }: ClockTitleProps) {
  return (
    <Link
      to="."
      search={(before) => ({ ...before, why: findingKey(finding) })}
      replace
      resetScroll={false}
      aria-current={selected ? 'true' : undefined}
      className="clock-title"
    >
      {ruleTitle(finding.rule, currentLocale(), finding.part)}
    </Link>
  )
}
