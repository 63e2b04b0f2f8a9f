import { Link } from '@tanstack/react-router'
import { m } from '../../paraglide/messages.js'
import { Logo } from '../../ui/logo.tsx'
import { ROLE_WORDS } from '../../ui/role-words.ts'
import { organisationOf, useSession } from '../session.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { Navigation } from './navigation.tsx'
import { SignOut } from './sign-out.tsx'

/** The bar at the top: where one is, who one is, the language, the way out. */
export function Header() {
  const { person } = useSession()
  const roles = person.memberships.map(({ role }) => ROLE_WORDS[role]())
  return (
    <header className="top">
      <Link to="/" className="logo">
        <Logo name={m.app_name()} />
      </Link>
      <Navigation />
      <span className="spacer" />
      <Link to="/account" className="muted top-who" title={m.account_of({ name: person.name })}>
        <span>{organisationOf(person)}</span>
        {[...new Set(roles)].map((role) => (
          <span key={role}> · {role}</span>
        ))}
      </Link>
      <LanguageSwitch />
      <SignOut />
    </header>
  )
}
