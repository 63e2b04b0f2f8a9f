import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { m } from '../paraglide/messages.js'
import { Link } from './link.tsx'

interface MessageProps {
  readonly title: string
  readonly text: string
  /** A page of its own: names the tab, and leads to the list. */
  readonly home?: boolean
  readonly children?: ReactNode
}

/** What happened, and what to do. */
export function Message({ title, text, home = false, children }: MessageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (home) heading.current?.focus()
  }, [home])
  return (
    <div className="message" role={home ? undefined : 'status'}>
      {home && <title>{`${title} · ${m.app_name()}`}</title>}
      {home ? (
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
      ) : (
        <h2>{title}</h2>
      )}
      <p>{text}</p>
      <p className="actions">
        {children}
        {home && (
          <Link className="button" href="/">
            {m.portal_to_list()}
          </Link>
        )}
      </p>
    </div>
  )
}
