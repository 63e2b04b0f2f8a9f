import { useSyncExternalStore } from 'react'
import { withDistrict } from './district.ts'

const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('popstate', listener)
  }
}

const current = () => window.location.pathname + window.location.search

/** The address now, path and query string; the page is drawn anew when it changes. */
export function useAddress(): { readonly path: string; readonly search: string } {
  const [path = '/', search = ''] = useSyncExternalStore(subscribe, current).split(/(?=\?)/u)
  return { path, search }
}

/** Goes to an address of the portal, within the district that is shown, without loading the page again. Another page starts at its top; a filter stays where it is. */
export function go(href: string): void {
  const before = window.location.pathname
  window.history.pushState(null, '', withDistrict(href))
  if (window.location.pathname !== before) window.scrollTo(0, 0)
  for (const listener of listeners) listener()
}
