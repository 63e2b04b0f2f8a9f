import { Link } from '@tanstack/react-router'
import { m } from '../../paraglide/messages.js'
import { usePageTitle } from '../page-title.ts'
import './message-page.css'

/** 404: says so, and leads back. */
export function NotFoundPage() {
  usePageTitle(m.not_found_title())
  return (
    <main id="content" tabIndex={-1} className="message-page">
      <p className="message-code num">404</p>
      <h1>{m.not_found_title()}</h1>
      <p className="muted">{m.not_found_body()}</p>
      <p>
        <Link to="/">{m.not_found_home()}</Link>
      </p>
    </main>
  )
}
