import { Alert } from 'antd'
import { useState } from 'react'
import type { ComponentType, ReactNode } from 'react'
import { DropZone } from '../ui/drop-zone.tsx'
import { fileSize } from '../ui/file-size.ts'
import { useUpload } from '../ui/use-upload.ts'
import { sayFailure } from './api-error.ts'
import { queryClient } from './trpc.ts'

interface ImportWords {
  readonly drop: () => string
  readonly formats: () => string
  readonly reading: (file: { filename: string; size: string }) => string
  readonly tooLarge: (file: { filename: string; size: string }) => string
  readonly unreadable: () => string
}

/** What is asked of the server: a mutation that reads a file and writes nothing. */
interface Preview<P> {
  readonly data: P | undefined
  readonly error: unknown
  readonly mutateAsync: (file: { filename: string; content: string }) => Promise<P>
  readonly reset: () => void
}

interface ImportStepsProps<P, D> {
  readonly preview: Preview<P>
  readonly words: ImportWords
  /** Who may only look is shown no place for a file. */
  readonly mayImport?: boolean
  /** Beside the place for a file. */
  readonly children?: ReactNode
  readonly Look: ComponentType<{
    readonly preview: P
    readonly onCancel: () => void
    readonly onConfirmed: (result: D) => void
  }>
  readonly Done: ComponentType<{ readonly result: D; readonly onAgain: () => void }>
}

/** Upload, look, confirm. Nothing is written before the last step. */
export function ImportSteps<P, D>({ preview, words, mayImport = true, children, Look, Done }: ImportStepsProps<P, D>) {
  const [done, setDone] = useState<D>()
  const { reading, problem, take, forget } = useUpload(preview.mutateAsync, words)
  const startOver = () => {
    preview.reset()
    setDone(undefined)
    forget()
  }
  const confirmed = (result: D) => {
    setDone(result)
    void queryClient.invalidateQueries()
  }
  const { data, error } = preview
  return (
    <>
      {problem !== undefined && <Alert type="error" showIcon role="alert" title={problem} />}
      {error !== null && <Alert type="error" showIcon role="alert" title={sayFailure(error)} />}
      {done !== undefined && <Done result={done} onAgain={startOver} />}
      {done === undefined && data !== undefined && <Look preview={data} onCancel={startOver} onConfirmed={confirmed} />}
      {mayImport && done === undefined && data === undefined && (
        <>
          <DropZone
            label={words.drop()}
            formats={words.formats()}
            accept=".xlsx,.xls,.csv"
            disabled={reading !== undefined}
            onFile={(file) => {
              startOver()
              void take(file)
            }}
          />
          {children}
        </>
      )}
      <p role="status" className={reading === undefined ? 'visually-hidden' : 'muted'}>
        {reading !== undefined && words.reading({ filename: reading.name, size: fileSize(reading.size) })}
      </p>
    </>
  )
}
