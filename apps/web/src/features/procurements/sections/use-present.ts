import { useEffect, useState } from 'react'
import type { RefObject } from 'react'
import { presentSection } from './present-section.ts'

/** Which of the sections is being read: looked up again whenever the page moves or grows. `asked`: by the address. */
export function usePresent(ids: readonly string[], asked: string, bar: RefObject<HTMLElement | null>) {
  const [present, setPresent] = useState<string>()
  const all = ids.join(' ')
  useEffect(() => {
    let waiting = 0
    const look = () => {
      waiting = 0
      const places = all.split(' ').flatMap((id) => {
        const box = document.getElementById(id)?.getBoundingClientRect()
        return box === undefined ? [] : [{ id, left: box.left, top: box.top }]
      })
      const { scrollHeight, clientHeight } = document.documentElement
      const atEnd = scrollHeight > clientHeight && window.scrollY + clientHeight >= scrollHeight - 2
      const height = bar.current?.querySelector('summary, ul')?.getBoundingClientRect().height ?? 0
      setPresent(presentSection(places, asked, { bar: height, height: clientHeight, atEnd }))
    }
    const soon = () => {
      if (waiting === 0) waiting = requestAnimationFrame(look)
    }
    const grown = new ResizeObserver(soon)
    grown.observe(document.body)
    document.addEventListener('scroll', soon, { passive: true })
    look()
    return () => {
      cancelAnimationFrame(waiting)
      grown.disconnect()
      document.removeEventListener('scroll', soon)
    }
  }, [all, asked, bar])
  return present
}
