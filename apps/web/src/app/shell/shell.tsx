import { Outlet, useLocation } from '@tanstack/react-router'
import { SettledHere } from '../../ui/finding/settled-here.ts'
import { Today } from '../../ui/antd/today.ts'
import { useSession } from '../session.ts'
import { useStanding } from '../standing.ts'
import { m } from '../../paraglide/messages.js'
import { Header } from './header.tsx'
import { useReturnFocus } from './return-focus.ts'
import './shell.css'

/** The frame of every page behind the sign-in: skip link, header, and the page itself. */
export function Shell() {
  const { settings } = useStanding()
  const { today } = useSession()
  const isOnWall = useLocation({ select: ({ pathname }) => pathname.endsWith('/board/wall') })
  useReturnFocus()
  return (
    <SettledHere value={settings}>
      <a className="skip-link" href="#content">
        {m.skip_to_content()}
      </a>
      {/* A screen on the wall has nobody who would go elsewhere. */}
      {!isOnWall && <Header />}
      <Today value={today}>
        <Outlet />
      </Today>
    </SettledHere>
  )
}
