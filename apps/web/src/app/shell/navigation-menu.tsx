import { useLocation } from '@tanstack/react-router'
import { useId, useRef } from 'react'
import type { FocusEvent, KeyboardEvent } from 'react'
import type { NavigationGroup } from './navigation-entries.ts'
import { stepOf } from './navigation-keys.ts'
import { NavigationLink } from './navigation-link.tsx'

interface NavigationMenuProps {
  readonly group: NavigationGroup
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
}

/**
 * A button that shows the pages of a group. Arrow down goes into them and on, escape and leaving close it; links stay links, so
 * that they can be opened in another tab.
 */
export function NavigationMenu({ group, open, onOpen }: NavigationMenuProps) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const { pathname } = useLocation()
  const isHere = group.entries.some(({ to }) => pathname === to || pathname.startsWith(`${to}/`))
  const links = () => [...(list.current?.querySelectorAll('a') ?? [])]
  const close = () => onOpen(false)

  const onKeyDown = (event: KeyboardEvent) => {
    const all = links()
    const at = all.findIndex((link) => link === document.activeElement)
    if (event.key === 'Escape' && open) {
      event.preventDefault()
      close()
      button.current?.focus()
      return
    }
    // From the button the first arrow goes to the first page, and upwards to the last.
    const from = at < 0 && event.key === 'ArrowUp' ? 0 : at
    const next = event.key.startsWith('Arrow') || at >= 0 ? stepOf(event.key, from, all.length, 'down') : undefined
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (!open) onOpen(true)
    // What is hidden takes no focus: after it has been shown.
    requestAnimationFrame(() => all[next]?.focus())
  }
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (open && !currentTarget.contains(relatedTarget)) close()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the keys of the button and the links in it
    <div className="nav-menu" onKeyDown={onKeyDown} onBlur={onBlur}>
      <button
        ref={button}
        type="button"
        className={isHere ? 'nav-button nav-here' : 'nav-button'}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => onOpen(!open)}
      >
        {group.label()}
        {!open && group.entries.map(({ to, Badge }) => Badge !== undefined && <Badge key={to} />)}
        <span aria-hidden="true" className="nav-mark" />
      </button>
      <ul ref={list} id={id} hidden={!open}>
        {group.entries.map((entry) => (
          <li key={entry.to}>
            <NavigationLink entry={entry} onFollow={close} />
          </li>
        ))}
      </ul>
    </div>
  )
}
