import { useRouterState } from '@tanstack/react-router'
import { useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { m } from '../../../paraglide/messages.js'
import { Light } from '../../../ui/light.tsx'
import { useNarrow } from '../../../ui/use-media.ts'
import { LIGHT_WORDS } from '../../../ui/vocabulary.ts'
import type { Section } from './use-sections.ts'
import { useOpenAt } from './use-open-at.ts'
import { usePresent } from './use-present.ts'
import './sections.css'

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
