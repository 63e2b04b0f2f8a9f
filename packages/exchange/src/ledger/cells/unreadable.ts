import type { Said } from '../unreadable-file.ts'

/** A cell that says nothing the column can hold. A reader returns it instead of a value. */
export interface Unreadable {
  readonly expected: Said
}

function expected(zh: string, en: string): Unreadable {
  return { expected: { zh, en } }
}

/** What each kind of cell must hold. A cell is refused with one of these; nothing is guessed in its place. */
export const EXPECTED = {
  text: expected('可辨认的文字(此处为错误值或乱码)', 'readable text (this is an error value or garbled)'),
  textTooLong: expected('不超过 32767 个字符的文字', 'text of at most 32767 characters'),
  date: expected('日期,如 2026-02-10、2026/2/10、2026年2月10日', 'a date, such as 2026-02-10'),
  month: expected('月份,如 2026年5月、2026-05', 'a month, such as 2026-05'),
  monthNumber: expected(
    '月份的文字,如 2026-10(数字 2026.1 分不清 1 月与 10 月)',
    'a month as text, such as 2026-10 (the number 2026.1 may be January or October)',
  ),
  money: expected(
    '金额,如 2,800,000.00 或 280万(未知请留空)',
    'an amount, such as 2,800,000.00 or 280万 (leave unknown blank)',
  ),
  wholeFen: expected('精确到分的金额(最多两位小数的元)', 'an amount in whole fen (at most two decimals of a yuan)'),
  notNegative: expected('不小于 0 的金额', 'an amount of 0 or more'),
  deposit: expected(
    '金额;不收取请写 0 或“不收取”,未知请留空',
    'an amount; write 0 or 不收取 for none, leave unknown blank',
  ),
  share: expected(
    '比例,如 40%、0.4、40(0% 至 100%,至多两位小数)',
    'a ratio such as 40%, 0.4 or 40 (at most two decimals of a percent)',
  ),
  shareOfOne: expected('写明 1% 或 100%(单写 1 分不清)', '1% or 100% (a bare 1 may be either)'),
  count: expected('整数,如 3', 'a whole number, such as 3'),
  id: expected('项目编号(每行必填)', 'a project number (every row needs one)'),
  alone: expected('编号之外至少还有一项内容', 'something besides a number'),
  once: expected('每个表头只出现一次', 'each header once'),
  agree: expected('同名的各列内容一致', 'the same content in columns of one name'),
} as const satisfies Record<string, Unreadable>

/** One of the words of a closed vocabulary. */
export function oneOf(words: readonly string[]): Unreadable {
  return expected(`以下之一：${words.join('、')}`, `one of: ${words.join(', ')}`)
}

/** A number that no earlier row has. */
export function notUsedInRow(row: number): Unreadable {
  return expected(`不重复的编号(第 ${row} 行已用此编号)`, `a number that is not used twice (row ${row} has it)`)
}

const ENGLISH = new Map(Object.values(EXPECTED).map(({ expected }): [string, string] => [expected.zh, expected.en]))

/** What was expected, in the reader's language. `text` is `expected` of a rejected cell. */
export function expectedIn(locale: 'zh-CN' | 'en', text: string): string {
  if (locale === 'zh-CN') return text
  const row = /^不重复的编号\(第 (\d+) 行已用此编号\)$/.exec(text)?.[1]
  if (row !== undefined) return notUsedInRow(Number(row)).expected.en
  const words = /^以下之一：(.+)$/.exec(text)?.[1]
  if (words !== undefined) return oneOf(words.split('、')).expected.en
  return ENGLISH.get(text) ?? text
}
