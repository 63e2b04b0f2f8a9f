import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { Button } from 'antd'
import { m } from '../../paraglide/messages.js'
import { failureOf, sayFailure } from '../api-error.ts'
import { usePageTitle } from '../page-title.ts'
import './message-page.css'

interface ErrorPageProps {
  readonly error: unknown
  readonly reset: () => void
}

/** In place of a page that could not be loaded: what happened, and the one thing to do about it. */
export function ErrorPage({ error, reset }: ErrorPageProps) {
  const router = useRouter()
  const boundary = useQueryErrorResetBoundary()
  const failure = failureOf(error)
  usePageTitle(m.error_title())
  const again = () => {
    boundary.reset()
    reset()
    void router.invalidate()
  }
  return (
    <main id="content" tabIndex={-1} className="message-page">
      <h1>{failure === 'not-found' ? m.not_found_title() : m.error_title()}</h1>
      <p className="muted" role="alert">
        {sayFailure(error)}
      </p>
      {failure === 'sign-in-required' || failure === 'second-factor-needed' ? (
        <Link to="/sign-in" search={{ from: router.state.location.href }}>
          {m.sign_in_title()}
        </Link>
      ) : failure === 'not-allowed' || failure === 'not-found' ? (
        <Link to="/">{m.not_found_home()}</Link>
      ) : (
        <Button type="primary" onClick={again}>
          {m.retry()}
        </Button>
      )}
    </main>
  )
}
