import { Suspense, useEffect, useRef } from 'react'
import type { ReactNode, RefObject } from 'react'
import { capital } from '../../../ui/capital.ts'
import type { Work } from './use-work.ts'

const OVERLAID =
  '.ant-picker-dropdown:not(.ant-picker-dropdown-hidden), .ant-select-dropdown:not(.ant-select-dropdown-hidden)'

interface RecordHereProps {
  readonly label: string
  readonly work: Work
  readonly children: ReactNode
}

/** Fetches the forms, so that a row that is opened has its own at once. */
export const fetchForms = () => Promise.all([import('../facts/record-fact-form.tsx'), import('./done-form.tsx')])

/** The form of a row under it: the list stays where it is. Escape shuts it. */
export function RecordHere({ label, work, children }: RecordHereProps) {
  const place = useRef<HTMLDivElement>(null)
  const { shut } = work
  useEffect(() => {
    place.current?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    const form = place.current
    const leave = ({ key }: KeyboardEvent) => {
      // Escape shuts a calendar or list that is open over the form, and nothing else.
      if (key === 'Escape' && document.querySelector(OVERLAID) === null) shut()
    }
    form?.addEventListener('keydown', leave)
    return () => form?.removeEventListener('keydown', leave)
  }, [shut])
  return (
    <div ref={place} className="work-form no-print" role="dialog" aria-label={capital(label)} tabIndex={-1}>
      <Suspense fallback={null}>
        {children}
        <Scrolled place={place} />
      </Suspense>
    </div>
  )
}

/** Brings the place into sight when the form in it is there: before, nobody knows how high it is. */
function Scrolled({ place }: { readonly place: RefObject<HTMLElement | null> }) {
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'center' })
  }, [place])
  return null
}
