import type { ComponentType } from 'react'
import { CaseTermsSection } from './case-terms-section.tsx'
import { LetterPrefixSection } from './letter-prefix-section.tsx'

/** What stands on the page of the desk's settings, in this order. Each part of the desk adds its own. */
export const DESK_SECTIONS: readonly { readonly name: string; readonly Section: ComponentType }[] = [
  { name: 'letter-prefix', Section: LetterPrefixSection },
  { name: 'case-terms', Section: CaseTermsSection },
]
