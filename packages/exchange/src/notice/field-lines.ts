import { readHeader } from '../ledger/header.ts'
import { isRemarkHeader } from './remark-headers.ts'
import { usualHeader } from './usual-headers.ts'

const LABELLED = /^\s*(?:[(（]?\d{1,2}[).、）]\s*)?([^:：]{2,40}?)\s*[:：]\s*(.*)$/s
/** The sentence with which intention notices close. */
export const CLOSING = /^本次(?:公开|公示)的?(?:采购意向|招标计划)/
/** Fields whose text may run over several lines. */
const LONG_FIELDS = new Set(['采购需求概况', '不预留原因', 'remark'])

/** The name of the field that a label stands for: a header of the ledger, or `remark`; undefined for any other label. */
function fieldOf(label: string): string | undefined {
  const usual = usualHeader(label)
  return isRemarkHeader(usual) ? 'remark' : readHeader(usual)?.column.header
}

interface OpenRecord {
  readonly values: Map<string, string>
  readonly fields: Set<string>
}

/**
 * Reads records written as `label:value` lines (序号:1, 采购项目名称:…). A record begins at 序号, or at a title when it has
 * one already. Lines without a label of the ledger continue a need, a reason or a remark; other lines say nothing.
 * Gives the labels as a header row and each record as a row below; undefined when there is none.
 */
export function fieldRows(lines: readonly string[]): string[][] | undefined {
  const records: OpenRecord[] = []
  let open: OpenRecord | undefined
  let current: { label: string; field: string } | undefined
  for (const line of lines) {
    const [, label = '', value = ''] = LABELLED.exec(line) ?? []
    const field = label === '' ? undefined : fieldOf(label)
    if (field !== undefined) {
      const begins = label.trim() === '序号' || (field === '项目名称' && open?.fields.has(field) === true)
      if (open === undefined || begins) records.push((open = { values: new Map(), fields: new Set() }))
      const earlier = open.values.get(label)
      open.values.set(label, earlier === undefined ? value.trim() : `${earlier}\n${value.trim()}`)
      open.fields.add(field)
      current = { label, field }
    } else if (CLOSING.test(line)) current = undefined
    else if (open !== undefined && current !== undefined && LONG_FIELDS.has(current.field)) {
      open.values.set(current.label, `${open.values.get(current.label) ?? ''}\n${line}`.trim())
    }
  }
  const projects = records.filter(({ fields }) => fields.has('项目名称') && fields.size >= 2)
  const labels = [...new Set(projects.flatMap(({ values }) => [...values.keys()]))]
  return projects.length === 0
    ? undefined
    : [labels.map(usualHeader), ...projects.map(({ values }) => labels.map((label) => values.get(label) ?? ''))]
}
