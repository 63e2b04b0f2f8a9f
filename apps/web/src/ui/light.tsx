import type { Light as LightColour } from '@tenderlight/compliance/finding'
import type { ReactNode } from 'react'
import './light.css'

const SHAPES: Readonly<Record<LightColour, ReactNode>> = {
  green: <circle cx="6" cy="6" r="5.5" />,
  yellow: <path d="M6 .5 11.8 11H.2Z" />,
  red: <rect x="1" y="1" width="10" height="10" />,
  grey: <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.6" />,
}

interface LightProps {
  readonly light: LightColour
  /** The word for the colour. Shown when there are no children; otherwise read out before them, and not shown. */
  readonly word: string
  /** What stands beside the shape in place of the word: a count, or how late. */
  readonly children?: ReactNode
}

/** A light: a colour, a shape and a word (● ▲ ■ ○), never a colour alone. */
export function Light({ light, word, children }: LightProps) {
  return (
    <span className={`light light-${light}`}>
      <svg viewBox="0 0 12 12" fill="currentColor" aria-hidden="true">
        {SHAPES[light]}
      </svg>
      {children === undefined ? (
        <span>{word}</span>
      ) : (
        <span>
          <span className="visually-hidden">{word} </span>
          {children}
        </span>
      )}
    </span>
  )
}
