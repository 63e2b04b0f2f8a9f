import { useEffect, useRef, useState } from 'react'
import { NotTaken, sendFile } from './send-file.ts'
import type { Sending } from './send-file.ts'

/** An upload and where it stands. Leaving the page, or `stop`, calls it off. */
export function useSendFile(onDone: (sent: Sending) => void | Promise<void>): {
  /** Undefined: nothing is being sent. 100: the server looks at it. */
  readonly percent: number | undefined
  readonly problem: string | undefined
  readonly send: (what: Sending) => void
  readonly stop: () => void
  /** Says no more why the last file was not taken. */
  readonly forget: () => void
} {
  const [percent, setPercent] = useState<number>()
  const [problem, setProblem] = useState<string>()
  const under = useRef<AbortController>(undefined)
  useEffect(() => () => under.current?.abort(), [])
  const send = (what: Sending) => {
    under.current?.abort()
    const controller = new AbortController()
    under.current = controller
    setProblem(undefined)
    setPercent(0)
    sendFile(what, setPercent, controller.signal)
      .then(() => onDone(what))
      .then(
        () => setPercent(undefined),
        (error: unknown) => {
          // In one step: whoever reads the problem can choose another file at once.
          setPercent(undefined)
          if (error instanceof NotTaken) setProblem(error.message)
        },
      )
  }
  return { percent, problem, send, stop: () => under.current?.abort(), forget: () => setProblem(undefined) }
}
