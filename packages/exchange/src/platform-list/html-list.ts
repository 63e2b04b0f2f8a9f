import { noticeKindIn } from '@tenderlight/compliance/datacheck/notice-kind'
import type { NoticeKind, PlatformLine } from '@tenderlight/compliance/datacheck/platform-line'
import { parse } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { writtenDate } from '../ledger/cells/date.ts'
import { plain } from '../ledger/cells/plain.ts'
import { attribute, descendants, textOf } from '../notice/html-blocks.ts'
import { webAddress } from './web-address.ts'

type Element = DefaultTreeAdapterTypes.Element

const DAY = /\d{4}\s*(?:年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|([-/.])\s*\d{1,2}\s*\1\s*\d{1,2})/u
const BUYER = /采购(?:人|单位)(?:名称)?\s*[::]\s*([^|\n;,。;,]{2,60})/u
const SHORTEST_TITLE = 4
const LONGEST = 300

/** Where links of a page lead from, and the kind of what does not tell it. */
interface PageReading {
  readonly assume: NoticeKind | null
  readonly base?: string | undefined
}

/** The lines of a page that lists notices as links with a day beside them, one in each list item or row. */
export function linkedLines(html: string, { assume, base }: PageReading): readonly PlatformLine[] {
  const page = parse(html)
  const items = [...descendants(page, 'li'), ...descendants(page, 'tr')].filter((item) => isLeaf(item))
  const lines: PlatformLine[] = []
  for (const item of items) {
    const line = lineIn(item, lines.length + 1, { assume, base })
    if (line !== undefined) lines.push(line)
  }
  return lines
}

const isLeaf = (item: Element) => descendants(item, 'li').length === 0 && descendants(item, 'tr').length === 0

function lineIn(item: Element, row: number, { assume, base }: PageReading): PlatformLine | undefined {
  const link = descendants(item, 'a').find((one) => titleOf(one).length >= SHORTEST_TITLE)
  if (link === undefined) return undefined
  const [title, text] = [titleOf(link), plain(textOf(item))]
  // A day in the title is part of the title.
  const beside = text.replace(plain(textOf(link)), ' ')
  const on = writtenDate((DAY.exec(beside)?.[0] ?? '').replaceAll(/\s/gu, ''))?.date
  if (on === undefined) return undefined
  const kind = noticeKindIn(title)
  const unit = BUYER.exec(beside)?.[1]?.trim()
  const url = webAddress(attribute(link, 'href') ?? '', base)
  return {
    row,
    what: kind === 'other' ? null : (kind ?? assume),
    title,
    on,
    ...(unit === undefined ? {} : { unit }),
    ...(url === undefined ? {} : { url }),
  }
}

/** The whole title: sites cut the text of a link and keep all of it in its `title`. */
function titleOf(link: Element): string {
  const [shown, whole] = [textOf(link).replaceAll('\n', ' ').trim(), (attribute(link, 'title') ?? '').trim()]
  const isCut = /(?:…|\.{3})$/u.test(shown)
  return (isCut && whole.length >= shown.length ? whole : shown).toWellFormed().replaceAll('\0', ' ').slice(0, LONGEST)
}
