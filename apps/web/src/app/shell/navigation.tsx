import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { m } from '../../paraglide/messages.js'
import { useCramped } from '../../ui/use-media.ts'
import { useSession } from '../session.ts'
import { NavigationDrawer } from './navigation-drawer.tsx'
import { navigationFor } from './navigation-entries.ts'
import { stepOf } from './navigation-keys.ts'
import { NavigationLink } from './navigation-link.tsx'
import { NavigationMenu } from './navigation-menu.tsx'
import { useRoomFor } from './use-room-for.ts'
import './navigation.css'

/** The main navigation: what the person may open, in a bar with menus, or in a drawer where there is no room for it. */
export function Navigation() {
  const { may } = useSession()
  const isCramped = useCramped()
  const [open, setOpen] = useState<string>()
  const { bar, hasRoom } = useRoomFor()
  const items = navigationFor(may)
  if (isCramped || !hasRoom) return <NavigationDrawer items={items} />

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const parts = [...event.currentTarget.querySelectorAll<HTMLElement>(':scope > a, :scope > .nav-menu > button')]
    // Within a menu one is where its button is.
    const at = parts.findIndex(
      (part) => part === document.activeElement || part.closest('.nav-menu')?.contains(document.activeElement),
    )
    const next = at < 0 ? undefined : stepOf(event.key, at, parts.length, 'across')
    if (next === undefined) return
    event.preventDefault()
    parts[next]?.focus()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the arrow keys of the links in it
    <nav ref={bar} className="top-nav" aria-label={m.nav_label()} onKeyDown={onKeyDown}>
      {items.map((item) =>
        'entries' in item ? (
          <NavigationMenu
            key={item.name}
            group={item}
            open={open === item.name}
            onOpen={(shown) => setOpen(shown ? item.name : undefined)}
          />
        ) : (
          <NavigationLink key={item.to} entry={item} />
        ),
      )}
    </nav>
  )
}
