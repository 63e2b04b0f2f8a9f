import { useEffect, useRef, useState } from 'react'
import { NotTaken } from '../../../app/send-file.ts'
import { sendEvidence } from './send-evidence.ts'
import type { Sending } from './send-evidence.ts'

/** An upload and where it stands. Leaving the page, or `stop`, calls it off. */
export function useSending(onDone: (sent: Sending) => void): {
  /** Undefined: nothing is being sent. 100: the server looks at it. */
  readonly percent: number | undefined
  readonly problem: string | undefined
  readonly send: (what: Sending) => void
  readonly stop: () => void
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
    sendEvidence(what, setPercent, controller.signal)
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
