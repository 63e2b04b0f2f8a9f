import { createContext, use } from 'react'
import type { Locale } from '../ui/locale.ts'

export interface LocaleSwitch {
  readonly locale: Locale
  readonly switchTo: (locale: Locale) => void
}

export const LocaleContext = createContext<LocaleSwitch | undefined>(undefined)

/** The page's language and how to change it. */
export function useLocale(): LocaleSwitch {
  const value = use(LocaleContext)
  if (value === undefined) throw new Error('useLocale outside of LocaleBoundary')
  return value
}
