import { getRouteApi } from '@tanstack/react-router'
import { LanguageSwitch } from '../../app/shell/language-switch.tsx'
import { usePageTitle } from '../../app/page-title.ts'
import { m } from '../../paraglide/messages.js'
import { Logo } from '../../ui/logo.tsx'
import { SignInForm } from './sign-in-form.tsx'
import './sign-in.css'

const route = getRouteApi('/sign-in')

/** Who are you? One form, and the way to the public pages for those who need none. */
export function SignInPage() {
  usePageTitle(m.sign_in_title())
  const { from } = route.useSearch()
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
          <h1>{m.sign_in_title()}</h1>
          <p className="muted">{m.sign_in_lead()}</p>
          <SignInForm from={from} />
        </div>
        <p>
          <a href="/">{m.sign_in_public()}</a>
        </p>
      </main>
    </>
  )
}
