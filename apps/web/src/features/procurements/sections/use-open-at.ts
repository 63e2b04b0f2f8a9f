import { useIsFetching } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'

/**
 * Opens the page at the section that the address names, and puts the focus on its heading, so that the keyboard goes on
 * there. Sections grow while they are being asked for: once everything has answered, the section is looked up again.
 */
export function useOpenAt(hash: string): void {
  const fetching = useIsFetching() > 0
  const openedAt = useRef('')
  useEffect(() => {
    const target = hash === '' || hash === openedAt.current ? null : document.getElementById(hash)
    if (target === null) return
    if (!fetching) openedAt.current = hash
    // A heading takes the focus only where it is told that it may.
    if (target.tabIndex < 0) target.tabIndex = -1
    target.scrollIntoView()
    target.focus({ preventScroll: true })
  }, [hash, fetching])
}
