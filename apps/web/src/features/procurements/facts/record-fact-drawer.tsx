import type { EventName } from '@tenderlight/compliance/procurement/events'
import { eventName } from '@tenderlight/compliance/say'
import { Drawer } from 'antd'
import { capital } from '../../../ui/capital.ts'
import { currentLocale } from '../../../ui/locale.ts'
import { RecordFactForm } from './record-fact-form.tsx'

export interface FactToRecord {
  readonly key: string
  readonly title: string
  readonly event: EventName
}

interface RecordFactDrawerProps {
  /** What is being recorded; undefined while the drawer is shut. */
  readonly fact: FactToRecord | undefined
  readonly onClose: () => void
}

/** Records a step in place: the list stays where it is. */
export function RecordFactDrawer({ fact, onClose }: RecordFactDrawerProps) {
  return (
    <Drawer
      open={fact !== undefined}
      onClose={onClose}
      size={440}
      title={fact === undefined ? '' : `${capital(eventName(fact.event, currentLocale()))} · ${fact.title}`}
      destroyOnHidden
    >
      {fact !== undefined && <RecordFactForm fact={fact} onDone={onClose} />}
    </Drawer>
  )
}
