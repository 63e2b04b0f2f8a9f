import type { ReactNode } from 'react'
import { usePageTitle } from '../page-title.ts'

interface PageProps {
  /** Names the page in the tab. */
  readonly title: string
  /** A narrower column, for lists that are read from top to bottom. */
  readonly narrow?: boolean
  readonly children: ReactNode
}

/** The main landmark of a page, named in the tab, reachable from the skip link. */
export function Page({ title, narrow = false, children }: PageProps) {
  usePageTitle(title)
  return (
    <main id="content" tabIndex={-1} className={narrow ? 'page page-narrow' : 'page'}>
      {children}
    </main>
  )
}
