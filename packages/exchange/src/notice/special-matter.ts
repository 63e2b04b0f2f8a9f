import { clausesOf } from './clauses.ts'
import type { Read } from './issuer.ts'

const MATTERS: readonly { readonly word: string; readonly said: RegExp; readonly denied: RegExp }[] = [
  { word: '专项债', said: /专项债/, denied: /(?:非|不(?:是|属于|涉及))[^,，。]{0,6}专项债/ },
  {
    word: '年度追加',
    said: /(?:年度|年中)(?:内)?追加|追加(?:年度)?预算|预算追加/,
    denied: /(?:非|不(?:是|属于|涉及))[^,，。]{0,6}追加/,
  },
  {
    word: '不可预见急需',
    said: /不可预见.{0,10}急需/,
    denied: /(?:非|不(?:是|属于))[^,，。]{0,6}(?:急需|不可预见.{0,10}急需)/,
  },
]

/** The special matter that a remark states; undefined when it states none, or several of which one cannot be chosen. */
export function readSpecialMatter(remark: string): Read<string> | undefined {
  const clauses = clausesOf(remark)
  const found = MATTERS.flatMap(({ word, said, denied }) => {
    const clause = clauses.find((text) => said.test(text) && !denied.test(text))
    return clause === undefined ? [] : [{ value: word, from: clause }]
  })
  return found.length === 1 ? found[0] : undefined
}
