import { useEffect } from 'react'
import { m } from '../paraglide/messages.js'

/** Names the page in the tab and in the history. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · ${m.app_name()}`
  }, [title])
}
