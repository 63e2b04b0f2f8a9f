import type { ComponentType } from 'react'
import { m } from '../../paraglide/messages.js'
import { AlertPolicySection } from './alert-policy-section.tsx'
import { AppraisalSection } from './appraisal-section.tsx'
import { CaseHeadsSection } from './case-heads-section.tsx'
import { CasePolicySection } from './case-policy-section.tsx'
import { CaseTermsSection } from './case-terms-section.tsx'
import { IndicatorOptionsSection } from './indicator-options-section.tsx'
import { IntakeChannelsSection } from './intake-channels-section.tsx'
import { IntakeClassesSection } from './intake-classes-section.tsx'
import { IntakeRoutesSection } from './intake-routes-section.tsx'
import { LetterPrefixSection } from './letter-prefix-section.tsx'
import { PlatformListSection } from './platform-list-section.tsx'
import { RateSection } from './rate-section.tsx'
import { ReportCalendarSection } from './report-calendar-section.tsx'
import { ReportDueSection } from './report-due-section.tsx'
import { TargetSection } from './target-section.tsx'

/** What belongs together on the page of the desk's settings. */
interface DeskGroup {
  /** Where the page's own links lead. */
  readonly id: string
  readonly title: () => string
  readonly sections: Readonly<Record<string, ComponentType>>
}

/** What stands on the page of the desk's settings, in this order. */
export const DESK_GROUPS: readonly DeskGroup[] = [
  {
    id: 'cases',
    title: m.desk_group_cases,
    sections: { LetterPrefixSection, CaseTermsSection, CaseHeadsSection, CasePolicySection },
  },
  { id: 'alerts', title: m.desk_group_alerts, sections: { AlertPolicySection } },
  {
    id: 'requests',
    title: m.desk_group_requests,
    sections: { IntakeChannelsSection, IntakeClassesSection, IntakeRoutesSection },
  },
  { id: 'data', title: m.desk_group_data, sections: { PlatformListSection } },
  { id: 'targets', title: m.desk_group_targets, sections: { TargetSection, RateSection, IndicatorOptionsSection } },
  {
    id: 'reports',
    title: m.desk_group_reports,
    sections: { ReportCalendarSection, ReportDueSection, AppraisalSection },
  },
]
