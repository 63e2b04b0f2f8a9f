import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { m } from '../../../paraglide/messages.js'
import { Light } from '../../../ui/light.tsx'
import { useNarrow } from '../../../ui/use-media.ts'
import { LIGHT_WORDS } from '../../../ui/vocabulary.ts'
import type { Section } from './use-sections.ts'
import { useOpenAt } from './use-open-at.ts'
import { usePresent } from './use-present.ts'
import './sections.css'

/** Beside the one that is being read, in pixels: the one before shows that there is one. */
const MARGIN = 48

/** The sections of a long page with their lights, the one that is being read marked; on a phone they open on demand. */
export function SectionNav({ sections }: { readonly sections: readonly Section[] }) {
  const hash = useRouterState({ select: ({ location }) => location.hash })
  const bar = useRef<HTMLElement>(null)
  const menu = useRef<HTMLDetailsElement>(null)
  const narrow = useNarrow()
  useOpenAt(hash)
  const present = usePresent(
    sections.map(({ id }) => id),
    hash,
    bar,
  )
  // Where not all of them fit, the one that is being read is in sight.
  useEffect(() => {
    const link = bar.current?.querySelector<HTMLElement>(`a[href="#${present ?? ''}"]`) ?? null
    const list = link?.closest('ul') ?? null
    if (link === null || list === null) return
    const { offsetLeft: from, offsetWidth: width } = link
    const isInSight = from >= list.scrollLeft && from + width <= list.scrollLeft + list.clientWidth
    if (!isInSight) list.scrollLeft = from - MARGIN
  }, [present])
  const shut = () => {
    if (menu.current !== null) menu.current.open = false
  }
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || menu.current?.open !== true) return
    shut()
    menu.current.querySelector('summary')?.focus()
  }
  const list = (
    <ul>
      {sections.map(({ id, title, light }) => (
        <li key={id}>
          <a
            href={`#${id}`}
            {...(present === id ? { 'aria-current': 'location' } : {})}
            onClick={shut}
            onKeyDown={onKeyDown}
          >
            {title}
            {light !== undefined && (
              <Light light={light} word={LIGHT_WORDS[light]()}>
                <></>
              </Light>
            )}
          </a>
        </li>
      ))}
    </ul>
  )
  return (
    <nav ref={bar} className="section-nav no-print" aria-label={m.sections_title()}>
      {narrow ? (
        <details ref={menu}>
          <summary>
            {m.sections_here()} <b>{sections.find(({ id }) => id === present)?.title}</b>
          </summary>
          {list}
        </details>
      ) : (
        list
      )}
    </nav>
  )
}
