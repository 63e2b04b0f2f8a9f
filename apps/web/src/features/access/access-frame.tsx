import type { ReactNode } from 'react'
import { usePageTitle } from '../../app/page-title.ts'
import { LanguageSwitch } from '../../app/shell/language-switch.tsx'
import { m } from '../../paraglide/messages.js'
import { Logo } from '../../ui/logo.tsx'
import './sign-in.css'

interface AccessFrameProps {
  readonly title: string
  readonly lead?: string
  /** Below the card. */
  readonly foot?: ReactNode
  readonly children: ReactNode
}

/** The frame of the pages for whoever is not signed in: the name of the product, the language, one card. */
export function AccessFrame({ title, lead, foot, children }: AccessFrameProps) {
  usePageTitle(title)
  return (
    <>
      <header className="sign-in-top">
        <span className="logo">
          <Logo name={m.app_name()} />
        </span>
        <span className="spacer" />
        <LanguageSwitch />
      </header>
      <main id="content" className="sign-in">
        <div className="card sign-in-card">
          <h1>{title}</h1>
          {lead !== undefined && <p className="muted">{lead}</p>}
          {children}
        </div>
        {foot}
      </main>
    </>
  )
}
