const DIGIT = '[0-9０-９]'
const GAP = '[-  ‐-―－]?'
/** No longer number, and no amount of money. */
const ENDS = `(?!${DIGIT}|[.．]${DIGIT}|\\s*[万亿元])`
const BEGINS = `(?<!${DIGIT}|[.．])`

/** 居民身份证号: the middle holds the day of birth. */
const IDENTITY = new RegExp(
  `${BEGINS}(${DIGIT}{6})(?:19|20|１９|２０)${DIGIT}{2}[01０１]${DIGIT}[0-3０-３]${DIGIT}(${DIGIT}{3}[0-9０-９XxＸｘ])(?!${DIGIT})`,
  'gu',
)
/** 手机: eleven digits from 13 to 19, also in groups and after +86. */
const MOBILE = new RegExp(`${BEGINS}([1１][3-9３-９]${DIGIT})${GAP}${DIGIT}{4}${GAP}(${DIGIT}{4})${ENDS}`, 'gu')
const CALLED_FROM_ABROAD = new RegExp(`(\\+86${GAP})(?=[1１])`, 'gu')
/** 固定电话 with its area code. */
const LANDLINE = new RegExp(`${BEGINS}([((]?[0０]${DIGIT}{2,3}[))]?${GAP})${DIGIT}{4}(${DIGIT}{3,4})${ENDS}`, 'gu')
/** Without one, it is a telephone only where the text says so. */
const LOCAL = new RegExp(
  `((?:电话|热线|传真|手机|[Tt][Ee][Ll])(?:号码)?[\\s::.]*)${DIGIT}{4}(${DIGIT}{3,4})${ENDS}`,
  'gu',
)

/** `text` with its telephone and identity numbers masked: 138****1234, 0553-****567, 340202********1234. */
export function maskTelephones(text: string): string {
  return text
    .replace(IDENTITY, '$1********$2')
    .replace(CALLED_FROM_ABROAD, '')
    .replace(MOBILE, '$1****$2')
    .replace(LANDLINE, '$1****$2')
    .replace(LOCAL, '$1****$2')
}

/** A telephone number that stands next, whether it is masked or not. */
export const TELEPHONE_NEXT = `(?:${MOBILE.source}|${LANDLINE.source}|[1１][3-9３-９]${DIGIT}\\*{4}|[((]?[0０]${DIGIT}{2,3}[))]?${GAP}\\*{4})`
