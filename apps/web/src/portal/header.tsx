import { useState } from 'react'
import { m } from '../paraglide/messages.js'
import { currentLocale } from '../ui/locale.ts'
import { Logo } from '../ui/logo.tsx'
import { DistrictChoice } from './district-choice.tsx'
import { largeTypeChosen, setLargeType } from './large-type.ts'
import { Link } from './link.tsx'

interface HeaderProps {
  /** The query string of the address: which district is shown. */
  readonly search: string
  readonly onSwitchLanguage: () => void
}

/** The mark, the two lists there are to go to, of which district, and how the reader wants to read. */
export function Header({ search, onSwitchLanguage }: HeaderProps) {
  const [large, setLarge] = useState(largeTypeChosen)
  const switchType = () => {
    setLargeType(!large)
    setLarge(!large)
  }
  return (
    <header className="top no-print">
      <Link className="logo" href="/">
        <Logo name={m.app_name()} />
      </Link>
      <nav aria-label={m.portal_nav()}>
        <Link href="/" aria-current={window.location.pathname === '/' ? 'page' : undefined}>
          {m.portal_name()}
        </Link>
        <Link href="/performance" aria-current={window.location.pathname === '/performance' ? 'page' : undefined}>
          {m.disclosure_name()}
        </Link>
      </nav>
      <span className="spacer" />
      <DistrictChoice search={search} />
      <button type="button" className="quiet" aria-pressed={large} onClick={switchType}>
        {m.portal_large_type()}
      </button>
      <button
        type="button"
        className="quiet"
        lang={currentLocale() === 'en' ? 'zh-CN' : 'en'}
        onClick={onSwitchLanguage}
      >
        {m.portal_language()}
        <span className="visually-hidden"> {m.portal_language_switch()}</span>
      </button>
      <a className="button" href="/app/">
        {m.portal_sign_in()}
      </a>
    </header>
  )
}
