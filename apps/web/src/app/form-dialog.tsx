import { Alert, Modal } from 'antd'
import type { ReactNode } from 'react'
import { m } from '../paraglide/messages.js'
import '../ui/antd/forms.css'
import type { RestoredForm } from '../ui/use-kept.ts'
import { sayFailure } from './api-error.ts'
import { Restored } from './restored.tsx'

interface FormDialogProps {
  readonly title: string
  readonly lead?: string
  readonly okText: string
  readonly danger?: boolean
  readonly width?: number
  /** What was typed before, where the fields are kept. */
  readonly kept?: RestoredForm
  readonly pending: boolean
  readonly error: unknown
  readonly onOk: () => void
  readonly onClose: () => void
  readonly children?: ReactNode
}

/** A dialog with a few fields: what will be done, the fields, and what the server had against it. */
export function FormDialog({
  title,
  lead,
  okText,
  danger = false,
  width = 520,
  kept,
  pending,
  error,
  onOk,
  onClose,
  children,
}: FormDialogProps) {
  return (
    <Modal
      open
      width={width}
      title={title}
      okText={okText}
      cancelText={m.cancel()}
      okButtonProps={{ danger }}
      confirmLoading={pending}
      onOk={onOk}
      onCancel={onClose}
    >
      <div className="stacked-form">
        {lead !== undefined && <p className="muted">{lead}</p>}
        {kept !== undefined && <Restored of={kept} />}
        {children}
        {error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(error)} />}
      </div>
    </Modal>
  )
}
