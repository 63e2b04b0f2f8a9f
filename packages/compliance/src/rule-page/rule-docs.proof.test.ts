import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { expect, test } from 'vitest'
import { STATEMENTS } from '../statements/statements.ts'
import { ruleDocs } from './rule-docs.ts'

const FOLDER = join(import.meta.dirname, '../../../../docs/rules')
/** What to run when this fails. */
const COMMAND = 'node packages/compliance/scripts/write-rule-docs.ts'
const docs = ruleDocs({ today: CALENDAR_CN.knownOn, calendar: CALENDAR_CN })

test('docs/rules holds the page of every rule as the rules stand', () => {
  const written = existsSync(FOLDER) ? readdirSync(FOLDER) : []
  const stale = [...docs].filter(
    ([file, text]) => !written.includes(file) || readFileSync(join(FOLDER, file), 'utf8') !== text,
  )
  const gone = written.filter((file) => !docs.has(file))
  expect({ run: COMMAND, files: [...stale.map(([file]) => file), ...gone] }).toEqual({ run: COMMAND, files: [] })
})

test('the index leads to every page, and every link of a page to a page that is there', () => {
  const linked = (text: string): string[] => [...text.matchAll(/\]\(([^)]+)\)/gu)].map(([, file = '']) => file)
  expect(linked(docs.get('README.md') ?? '').toSorted()).toEqual(STATEMENTS.map(({ id }) => `${id}.md`).toSorted())
  for (const text of docs.values()) expect(linked(text).filter((file) => !docs.has(file))).toEqual([])
})

test('a page says what it requires, the figure’s history, who checks, the days and the cases, in both languages', () => {
  const page = docs.get('jiujiang.gp.contract.sign.md') ?? ''
  for (const words of [
    '# 7 个工作日内签订合同(区)',
    '**待区县确认**',
    '| 7 个工作日 | 2023-02-06 | 现行 |',
    '中标(成交)通知书 2026-09-28',
    '2026 年 10 月',
    '| 下一个工作日完成,晚了 |',
    '## A worked example',
    'October 2026',
  ]) {
    expect(page).toContain(words)
  }
})

test('text of a rule ends no cell and begins no markup', () => {
  for (const text of docs.values()) {
    expect(text).not.toMatch(/<[a-z!/]/iu)
    for (const table of text.matchAll(/^\|.*\n(?:^\|.*\n)+/gmu)) {
      const widths = new Set(
        table[0]
          .trimEnd()
          .split('\n')
          .map((row) => row.replaceAll('\\|', '').split('|').length),
      )
      expect([table[0].slice(0, 80), widths.size]).toEqual([table[0].slice(0, 80), 1])
    }
  }
})
