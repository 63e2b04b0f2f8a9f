import { answerWith } from '@tenderlight/exchange/apart/answer'
import type { DocumentKind } from '@tenderlight/exchange/tender-document/reading'
import { readDocument } from '@tenderlight/exchange/tender-document/read-document'

const KINDS: ReadonlySet<string> = new Set<DocumentKind>(['docx', 'pdf', 'text'])
const isKind = (kind: string | undefined): kind is DocumentKind => kind !== undefined && KINDS.has(kind)

answerWith(({ kind, bytes }) => {
  if (!isKind(kind)) throw new RangeError(`no tender document is a ${kind}`)
  return readDocument(bytes, kind)
})
