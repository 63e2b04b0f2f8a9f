import { Alert, Button } from 'antd'
import { m } from '../../paraglide/messages.js'
import { DropZone } from '../../ui/drop-zone.tsx'
import { EVIDENCE_ACCEPT } from '../../ui/evidence-accept.ts'
import { fileSize } from '../../ui/file-size.ts'

interface ChosenFilesProps {
  readonly files: readonly File[]
  readonly mostBytes: number
  readonly disabled: boolean
  readonly onChange: (files: readonly File[]) => void
}

/** The files that go with what is being said: chosen one after the other, sent when it is recorded. */
export function ChosenFiles({ files, mostBytes, disabled, onChange }: ChosenFilesProps) {
  const most = fileSize(mostBytes)
  return (
    <div className="case-chosen">
      <DropZone
        label={m.case_files_drop()}
        formats={m.evidence_formats({ most })}
        accept={EVIDENCE_ACCEPT}
        disabled={disabled}
        // The same file twice is sent once.
        onFile={(file) => onChange([...files.filter((one) => one.name !== file.name), file])}
      />
      {files.length > 0 && (
        <ul className="case-files small">
          {files.map((file) => (
            <li key={`${file.name} ${file.size} ${file.lastModified}`}>
              {m.evidence_chosen({ filename: file.name, size: fileSize(file.size) })}{' '}
              <Button type="link" size="small" onClick={() => onChange(files.filter((one) => one !== file))}>
                {m.case_files_drop_one()}
              </Button>
              {file.size > mostBytes && (
                <Alert
                  type="error"
                  role="alert"
                  title={m.evidence_too_large({ filename: file.name, size: fileSize(file.size), most })}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
