import { useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { m } from '../../paraglide/messages.js'
import type { NavigationEntry, NavigationItem } from './navigation-entries.ts'
import { NavigationLink } from './navigation-link.tsx'

const ACCOUNT: NavigationEntry = { to: '/account', label: m.account_title }

/** Where the bar has no room: one button, and below it every page under the name of its group. */
export function NavigationDrawer({ items }: { readonly items: readonly NavigationItem[] }) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || !open) return
    close()
    button.current?.focus()
  }
  const badges = items.flatMap((item) => ('entries' in item ? item.entries : [item]))
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of the button and the links in it
    <nav className="nav-drawer" aria-label={m.nav_label()} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className="nav-button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true">☰</span> {m.nav_menu()}
        {!open && badges.map(({ to, Badge }) => Badge !== undefined && <Badge key={to} />)}
      </button>
      <ul id={id} hidden={!open}>
        {[...items, ACCOUNT].map((item) =>
          'entries' in item ? (
            <li key={item.name} className="nav-drawer-group">
              <span className="muted small">{item.label()}</span>
              <ul aria-label={item.label()}>
                {item.entries.map((entry) => (
                  <li key={entry.to}>
                    <NavigationLink entry={entry} onFollow={close} />
                  </li>
                ))}
              </ul>
            </li>
          ) : (
            <li key={item.to}>
              <NavigationLink entry={item} onFollow={close} />
            </li>
          ),
        )}
      </ul>
    </nav>
  )
}
