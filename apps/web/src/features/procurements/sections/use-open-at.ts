import { useEffect } from 'react'

/** What a person does who does not want to be moved any more. */
const ACTS = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const
/** After that the page stays where it is, whatever grows. */
const PATIENCE_MS = 5_000

/**
 * Opens the page at the section that the address names, and puts the focus on its heading, so that the keyboard goes on
 * there. Sections grow while they are being asked for: until the person does something, the page follows.
 */
export function useOpenAt(hash: string): void {
  useEffect(() => {
    if (hash === '') return undefined
    let found: HTMLElement | null = null
    const open = () => {
      const target = document.getElementById(hash)
      target?.scrollIntoView()
      if (target === null || target === found) return
      found = target
      // A heading takes the focus only where it is told that it may.
      if (target.tabIndex < 0) target.tabIndex = -1
      target.focus({ preventScroll: true })
    }
    const grown = new ResizeObserver(open)
    grown.observe(document.body)
    const stop = () => grown.disconnect()
    for (const act of ACTS) window.addEventListener(act, stop, { once: true, passive: true })
    const timer = setTimeout(stop, PATIENCE_MS)
    open()
    return () => {
      stop()
      clearTimeout(timer)
      for (const act of ACTS) window.removeEventListener(act, stop)
    }
  }, [hash])
}
