import { useCallback, useState, useSyncExternalStore } from 'react'
import { useLocale } from '../locale-context.ts'

const onResize = (onChange: () => void) => {
  addEventListener('resize', onChange)
  return () => removeEventListener('resize', onChange)
}
/** Known without laying the page out. */
const pageWidth = () => innerWidth

/**
 * Whether the line in which the bar stands has room for all its parts, and the ref of the bar. How long the words are depends on
 * the language, on what the person may open and on what waits: it is measured, and holds until the language changes.
 */
export function useRoomFor() {
  const { locale } = useLocale()
  const [needed, setNeeded] = useState({ locale, width: 0 })
  const width = useSyncExternalStore(onResize, pageWidth)
  const bar = useCallback(
    (element: HTMLElement) => {
      const line = element.parentElement
      if (line === null) return undefined
      const measure = () => {
        const lacking = line.scrollWidth - line.clientWidth
        if (lacking > 0) setNeeded({ locale, width: innerWidth + lacking })
      }
      // Told first when the page was laid out anyway: asking before would lay it out once more.
      const observer = new ResizeObserver(measure)
      for (const part of [line, ...line.children]) observer.observe(part)
      return () => observer.disconnect()
    },
    [locale],
  )
  return { bar, hasRoom: needed.locale !== locale || width >= needed.width }
}
