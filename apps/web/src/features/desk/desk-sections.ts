import type { ComponentType } from 'react'
import { AlertPolicySection } from './alert-policy-section.tsx'
import { CaseHeadsSection } from './case-heads-section.tsx'
import { CasePolicySection } from './case-policy-section.tsx'
import { CaseTermsSection } from './case-terms-section.tsx'
import { IntakeChannelsSection } from './intake-channels-section.tsx'
import { IntakeClassesSection } from './intake-classes-section.tsx'
import { IntakeRoutesSection } from './intake-routes-section.tsx'
import { IndicatorOptionsSection } from './indicator-options-section.tsx'
import { LetterPrefixSection } from './letter-prefix-section.tsx'
import { RateSection } from './rate-section.tsx'
import { TargetSection } from './target-section.tsx'
import { PlatformListSection } from './platform-list-section.tsx'

/** What stands on the page of the desk's settings, in this order. Each part of the desk adds its own. */
export const DESK_SECTIONS: readonly { readonly name: string; readonly Section: ComponentType }[] = [
  { name: 'letter-prefix', Section: LetterPrefixSection },
  { name: 'case-terms', Section: CaseTermsSection },
  { name: 'case-heads', Section: CaseHeadsSection },
  { name: 'case-policy', Section: CasePolicySection },
  { name: 'alert-policy', Section: AlertPolicySection },
  { name: 'intake-channels', Section: IntakeChannelsSection },
  { name: 'intake-classes', Section: IntakeClassesSection },
  { name: 'intake-routes', Section: IntakeRoutesSection },
  { name: 'platform-list', Section: PlatformListSection },
  { name: 'target', Section: TargetSection },
  { name: 'rate', Section: RateSection },
  { name: 'indicator-options', Section: IndicatorOptionsSection },
]
