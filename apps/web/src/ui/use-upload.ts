import { useState } from 'react'
import { fileSize } from './file-size.ts'
import { MAX_BYTES, readAsBase64 } from './read-file.ts'

interface Upload {
  /** The file that is on its way. */
  readonly reading: File | undefined
  /** Why a file was not even sent. */
  readonly problem: string | undefined
  readonly take: (file: File) => Promise<void>
  readonly forget: () => void
}

interface UploadWords {
  readonly tooLarge: (file: { filename: string; size: string }) => string
  readonly unreadable: () => string
}

/** Takes a file that somebody chose, unless it is too large, and sends it; what the server says is for `send` to keep. */
export function useUpload(
  send: (file: { filename: string; content: string }) => Promise<unknown>,
  { tooLarge, unreadable }: UploadWords,
): Upload {
  const [reading, setReading] = useState<File>()
  const [problem, setProblem] = useState<string>()
  const take = async (file: File) => {
    setProblem(undefined)
    if (file.size > MAX_BYTES) {
      setProblem(tooLarge({ filename: file.name, size: fileSize(file.size) }))
      return
    }
    setReading(file)
    const content = await readAsBase64(file).catch(() => undefined)
    if (content === undefined) setProblem(unreadable())
    else await send({ filename: file.name, content }).catch(() => undefined)
    setReading(undefined)
  }
  return { reading, problem, take, forget: () => setProblem(undefined) }
}
