import { Alert, Modal } from 'antd'
import type { ReactNode } from 'react'
import { sayFailure } from './api-error.ts'
import { m } from '../paraglide/messages.js'
import '../ui/antd/forms.css'

interface FormDialogProps {
  readonly title: string
  readonly lead?: string
  readonly okText: string
  readonly danger?: boolean
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
  pending,
  error,
  onOk,
  onClose,
  children,
}: FormDialogProps) {
  return (
    <Modal
      open
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
        {children}
        {error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(error)} />}
      </div>
    </Modal>
  )
}
