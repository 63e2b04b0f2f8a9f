import type { StepItem } from '@tenderlight/contracts/worklist'
import { useEffect, useRef } from 'react'
import { capital } from '../../../ui/capital.ts'
import { RecordFactForm } from '../facts/record-fact-form.tsx'
import type { Work } from './use-work.ts'

const OVERLAID =
  '.ant-picker-dropdown:not(.ant-picker-dropdown-hidden), .ant-select-dropdown:not(.ant-select-dropdown-hidden)'

interface RecordHereProps {
  readonly item: StepItem
  readonly label: string
  readonly work: Work
}

/** The form of a step under its row: the list stays where it is. Escape shuts it. */
export function RecordHere({ item, label, work }: RecordHereProps) {
  const place = useRef<HTMLDivElement>(null)
  const { shut } = work
  useEffect(() => {
    place.current?.focus({ preventScroll: true })
    place.current?.scrollIntoView({ block: 'center' })
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
      <RecordFactForm
        fact={{ key: item.key, title: item.title ?? item.id, event: item.event }}
        onDone={work.shut}
        onRecorded={(fact, file) => work.finish({ item, fact, file })}
      />
    </div>
  )
}
