import { Fragment, useCallback, useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { setLocale } from '../paraglide/runtime.js'
import { currentLocale } from '../ui/locale.ts'
import type { Locale } from '../ui/locale.ts'
import { LocaleContext } from './locale-context.ts'

/** Holds the language. Messages are plain functions, so a change draws everything inside anew, without loading the page again. */
export function LocaleBoundary({ children }: { readonly children: ReactNode }) {
  const [locale, setCurrent] = useState<Locale>(currentLocale)
  const switchTo = useCallback((next: Locale) => {
    void setLocale(next, { reload: false })
    setCurrent(next)
  }, [])
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  const value = useMemo(() => ({ locale, switchTo }), [locale, switchTo])
  return (
    <LocaleContext value={value}>
      <Fragment key={locale}>{children}</Fragment>
    </LocaleContext>
  )
}
