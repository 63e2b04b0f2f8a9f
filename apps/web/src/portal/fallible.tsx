import { Component } from 'react'
import type { ReactNode } from 'react'
import { m } from '../paraglide/messages.js'
import { Message } from './message.tsx'

/** Keeps header and footer when a page cannot be drawn, for example because its script did not arrive, and offers to load it anew. */
export class Fallible extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <Message title={m.portal_broken_title()} text={m.portal_broken()}>
        <button type="button" className="button" onClick={() => window.location.reload()}>
          {m.portal_reload()}
        </button>
      </Message>
    )
  }
}
