import { Link } from '@tanstack/react-router'
import type { LogEntryRow } from '@tenderlight/contracts/audit'
import { sayKind } from './log-words.ts'

/** The record that an entry speaks of, with the way to it where there is one. */
export function LogRecord({ kind, id, label }: LogEntryRow['record']) {
  return (
    <>
      {sayKind(kind)}{' '}
      {kind === 'procurement' || kind === 'project-file' ? (
        <Link to="/procurements/$key" params={{ key: id }}>
          {label}
        </Link>
      ) : (
        <span className="num">{label === '' ? id.slice(0, 8) : label}</span>
      )}
    </>
  )
}
