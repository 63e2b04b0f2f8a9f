/** A sentence in both languages of the product. */
export interface Said {
  readonly zh: string
  readonly en: string
}

export type UnreadableCode =
  | 'empty'
  | 'too-large'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'encrypted'
  | 'damaged'
  | 'not-a-table'
  | 'no-header'
  | 'garbled'

/** A file that cannot be used at all: what is wrong with it, and what to do. Nothing of it was read. */
export class UnreadableFile extends Error {
  readonly code: UnreadableCode
  readonly what: Said
  readonly remedy: Said

  constructor(code: UnreadableCode, what: Said, remedy: Said, options?: ErrorOptions) {
    super(`${what.zh}${remedy.zh}`, options)
    this.name = 'UnreadableFile'
    this.code = code
    this.what = what
    this.remedy = remedy
  }

  /** What is wrong and what to do, in one language. */
  say(locale: 'zh-CN' | 'en'): string {
    return locale === 'en' ? `${this.what.en} ${this.remedy.en}` : `${this.what.zh}${this.remedy.zh}`
  }
}
