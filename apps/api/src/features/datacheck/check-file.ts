import { ANSWER_WORDS, EXCLUSION_WORDS, NOTICE_WORDS, OUTCOME_WORDS } from '@tenderlight/compliance/datacheck/words'
import type { checkFilter, ShownResult } from '@tenderlight/contracts/datacheck'
import type { exportedFile } from '@tenderlight/contracts/exports'
import { findDataCheck } from '@tenderlight/db/repositories/data-checks'
import { writeXlsx } from '@tenderlight/exchange/ledger/write-table'
import type { TableColumn } from '@tenderlight/exchange/ledger/write-table'
import type * as z from 'zod'
import type { Deps } from '../../deps.ts'
import type { Locale } from '../../locale.ts'
import { Refused } from '../../problem.ts'
import type { Actor } from '../../session/actor.ts'
import { results } from './results.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const MOST = 20_000

interface Column extends Omit<TableColumn, 'header'> {
  readonly zh: string
  readonly en: string
  readonly of: (result: ShownResult, zh: boolean) => string | number | null | undefined
}

const word = (text: { readonly zh: string; readonly en: string } | undefined, zh: boolean) => (zh ? text?.zh : text?.en)

const COLUMNS: readonly Column[] = [
  { zh: '序号', en: 'No.', kind: 'number', of: ({ n }) => n },
  { zh: '问题', en: 'Finding', of: ({ outcome }, zh) => word(OUTCOME_WORDS[outcome], zh) },
  { zh: '单位', en: 'Unit', width: 24, of: ({ unit, line }) => unit ?? line?.unit },
  { zh: '公告', en: 'Notice', of: ({ what }, zh) => (what === null ? null : word(NOTICE_WORDS[what], zh)) },
  { zh: '项目编号', en: 'Number', width: 18, of: ({ ours, line }) => ours?.number ?? line?.number },
  { zh: '项目名称', en: 'Title', width: 40, of: ({ ours, line }) => ours?.title ?? line?.title },
  { zh: '本系统日期', en: 'Day here', kind: 'date', of: ({ ours }) => ours?.on },
  { zh: '省网日期', en: 'Day there', kind: 'date', of: ({ line }) => line?.on },
  { zh: '相差天数', en: 'Days later', kind: 'number', of: ({ days }) => days },
  { zh: '本系统预算(元)', en: 'Budget here (yuan)', kind: 'fen', of: ({ ours }) => ours?.budget },
  { zh: '省网预算(元)', en: 'Budget there (yuan)', kind: 'fen', of: ({ line }) => line?.budget },
  { zh: '省网多出(元)', en: 'More there (yuan)', kind: 'fen', of: ({ more }) => more },
  {
    zh: '不计原因',
    en: 'Why not counted',
    of: ({ exclusion }, zh) => (exclusion === null ? null : word(EXCLUSION_WORDS[exclusion], zh)),
  },
  { zh: '清单行', en: 'Row of the list', kind: 'number', of: ({ line }) => line?.row },
  { zh: '网址', en: 'Address', of: ({ line }) => line?.url },
  {
    zh: '处理',
    en: 'Answer',
    of: ({ answers }, zh) => {
      const last = answers.at(-1)
      return last === undefined ? null : word(ANSWER_WORDS[last.answer], zh)
    },
  },
  { zh: '处理说明', en: 'Reason', width: 40, of: ({ answers }) => answers.at(-1)?.reason },
]

/** What a check found, as the filter narrows it, as a workbook in the reader's language. Throws `Refused` `not-found`. */
export async function checkFile(
  { db }: Pick<Deps, 'db'>,
  { districtId }: Actor,
  filter: z.output<typeof checkFilter>,
  locale: Locale,
): Promise<z.input<typeof exportedFile>> {
  const check = await findDataCheck(db, districtId, filter.id)
  if (check === undefined) throw new Refused('not-found')
  const zh = locale === 'zh-CN'
  const rows = await results(db, districtId, { filter, limit: MOST, offset: 0 })
  const columns = COLUMNS.map(({ zh: chinese, en, of: _, ...column }) => ({ ...column, header: zh ? chinese : en }))
  const name = zh ? '省网清单核查' : 'List check'
  const content = writeXlsx(
    name,
    columns,
    rows.map((row) => COLUMNS.map(({ of }) => of(row, zh))),
  )
  return {
    filename: `${name}-${check.from}-${check.through}.xlsx`,
    type: XLSX,
    content: Buffer.from(content).toString('base64'),
  }
}
