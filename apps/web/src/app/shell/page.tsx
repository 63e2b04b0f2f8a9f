import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { usePageTitle } from '../page-title.ts'

interface PageProps {
  /** Names the page in the tab. */
  readonly title: string
  /** A narrower column, for lists that are read from top to bottom. */
  readonly narrow?: boolean
  readonly children: ReactNode
}

/**
 * The main landmark of a page, named in the tab, reachable from the skip link. Coming from another page it takes the
 * focus, so that a screen reader goes on here and not in the navigation.
 */
export function Page({ title, narrow = false, children }: PageProps) {
  usePageTitle(title)
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    const cameFromALink = document.activeElement !== document.body && document.activeElement !== null
    if (cameFromALink) main.current?.focus({ preventScroll: true })
  }, [])
  return (
    <main ref={main} id="content" tabIndex={-1} className={narrow ? 'page page-narrow' : 'page'}>
      {children}
    </main>
  )
}
