import { Link } from '@tanstack/react-router'
import type { NavigationEntry } from './navigation-entries.ts'

interface NavigationLinkProps {
  readonly entry: NavigationEntry
  readonly onFollow?: () => void
}

/** One page of the navigation, with how much waits there. */
export function NavigationLink({ entry, onFollow }: NavigationLinkProps) {
  const { to, search, label, Badge } = entry
  return (
    <Link to={to} {...(search !== undefined && { search })} onClick={onFollow}>
      {label()}
      {Badge !== undefined && <Badge />}
    </Link>
  )
}
