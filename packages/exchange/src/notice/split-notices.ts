import { readHeader } from '../ledger/header.ts'
import type { Block } from './blocks.ts'
import { CLOSING } from './field-lines.ts'
import { usualHeader } from './usual-headers.ts'

const DAY = String.raw`\d{4}\s*(?:年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[-/.]\s*\d{1,2}\s*[-/.]\s*\d{1,2})`
const SIGNED = new RegExp(`^[^,，。;；:：]{0,60}?\\s*${DAY}$`)
/** The heading of a notice, or the sentence with which it begins. */
const HEADING =
  /^(?:关于)?[^。]{2,60}?\d{4}\s*年[^。]{0,60}(?:采购意向|招标计划)|^[^。:：]{2,40}(?:采购意向|招标计划)(?:公告|公示|公开)?$/
const INTRODUCTION = /现将[^。]{1,80}(?:采购意向|招标计划)/
const LABELLED = /^\s*([^:：]{2,40}?)\s*[:：]/

const isTitleLabel = (text: string) => readHeader(usualHeader(text))?.column.field === 'title'

/** Whether a block holds projects: a table that names their titles, or a line that begins one. */
function holdsProjects(block: Block): boolean {
  if (block.kind === 'table') return block.rows.slice(0, 5).some((row) => row.some(isTitleLabel))
  return isTitleLabel(LABELLED.exec(block.text)?.[1] ?? '')
}

const begins = (text: string) => !CLOSING.test(text) && (HEADING.test(text) || INTRODUCTION.test(text))

/**
 * The notices of a text in which several stand one below the other. The next one begins with its heading or introduction
 * once projects were named, or behind the signature of the one ahead. One notice stays one, however many tables it has.
 */
export function splitNotices(blocks: readonly Block[]): Block[][] {
  const notices: Block[][] = [[]]
  let between: Block[] = []
  let [named, signed] = [false, false]
  const next = () => {
    notices.push([])
    named = false
    signed = false
  }
  for (const block of blocks) {
    const notice = notices.at(-1)
    if (notice === undefined) break
    if (named && block.kind === 'line' && begins(block.text)) {
      notice.push(...between)
      between = []
      next()
      notices.at(-1)?.push(block)
    } else if (signed && holdsProjects(block)) {
      next()
      notices.at(-1)?.push(...between, block)
      between = []
      named = true
    } else if (signed) between.push(block)
    else {
      notice.push(block)
      named ||= holdsProjects(block)
      signed = named && block.kind === 'line' && SIGNED.test(block.text.trim())
    }
  }
  notices.at(-1)?.push(...between)
  return notices
}
