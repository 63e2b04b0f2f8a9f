import { useEffect } from 'react'

/** What lies over the page for a while. */
const OVER_THE_PAGE =
  '.ant-modal-root, .ant-drawer, .ant-dropdown, .ant-select-dropdown, .ant-picker-dropdown, .ant-popover, .ant-message'

/** Where the focus was, so that it can be found again after the page has been drawn anew. */
interface Place {
  readonly element: HTMLElement
  readonly name: string
  /** The heading of the section around it. */
  readonly heading: string | null
}

/**
 * Gives the focus back to the page when the window that had it is gone: to what opened it, or what stands there under the same
 * name now, or the heading of its section, or the page. Without it the focus would fall to the top of the document, and the
 * keyboard would start over.
 */
export function useReturnFocus(): void {
  useEffect(() => {
    let last: Place | undefined
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.closest(OVER_THE_PAGE) === null) last = placeOf(target)
    }
    const windows = new MutationObserver(() => {
      const isLost = document.activeElement === document.body || document.activeElement === null
      if (isLost && last !== undefined && !isWindowOpen()) target(last)?.focus({ preventScroll: true })
    })
    document.addEventListener('focusin', remember)
    // Windows are children of the body.
    windows.observe(document.body, { childList: true })
    return () => {
      document.removeEventListener('focusin', remember)
      windows.disconnect()
    }
  }, [])
}

function placeOf(element: HTMLElement): Place {
  const heading = element.closest('section[aria-labelledby]')?.getAttribute('aria-labelledby') ?? null
  return { element, name: nameOf(element), heading }
}

const nameOf = (element: HTMLElement): string => element.ariaLabel ?? element.textContent

const isWindowOpen = (): boolean =>
  [...document.querySelectorAll('.ant-modal, .ant-drawer-open')].some((window) => window.checkVisibility())

function target({ element, name, heading }: Place): HTMLElement | null {
  if (element.isConnected) return element
  const head = heading === null ? null : document.getElementById(heading)
  const section = head?.closest('section')
  const again = [...(section?.querySelectorAll<HTMLElement>('button, a[href]') ?? [])].find(
    (one) => name !== '' && nameOf(one) === name,
  )
  if (again !== undefined) return again
  if (head !== null) head.tabIndex = -1
  return head ?? document.getElementById('content')
}
