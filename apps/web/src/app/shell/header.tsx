import { Link } from '@tanstack/react-router'
import { m } from '../../paraglide/messages.js'
import { Logo } from '../../ui/logo.tsx'
import { useSession } from '../session.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { Navigation } from './navigation.tsx'
import { SignOut } from './sign-out.tsx'

/** The bar at the top: where one is, who one is, the language, the way out. */
export function Header() {
  const { person } = useSession()
  const role = person.role === 'finance-bureau' ? m.role_finance_bureau() : m.role_budget_unit()
  return (
    <header className="top">
      <Link to="/" className="logo">
        <Logo name={m.app_name()} />
      </Link>
      <Navigation role={person.role} />
      <span className="spacer" />
      <span className="muted top-who" title={person.name}>
        {person.organisation.name} · {role}
      </span>
      <LanguageSwitch />
      <SignOut />
    </header>
  )
}
