const KEY = 'tenderlight.large-type'

/** Whether this reader chose large type (长者版) before. */
export function largeTypeChosen(): boolean {
  try {
    return window.localStorage.getItem(KEY) === '1'
  } catch {
    return false
  }
}

/** Draws everything larger, or as usual, and keeps the choice where the browser lets us. */
export function setLargeType(large: boolean): void {
  document.documentElement.toggleAttribute('data-large-type', large)
  try {
    if (large) window.localStorage.setItem(KEY, '1')
    else window.localStorage.removeItem(KEY)
  } catch {
    // Storage is switched off: the choice holds for this page.
  }
}
