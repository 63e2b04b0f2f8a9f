import type { NoticesQuery } from '@tenderlight/contracts/notices'

export type Locale = 'zh-CN' | 'en'
type Words = Readonly<Record<Locale, string>>

const ONE_OF = (values: string): Words => ({ 'zh-CN': `以下之一:${values}`, en: `one of: ${values}` })
const WHOLE_YUAN = (bound: Words): Words => ({
  'zh-CN': `以元为单位的整数,例如 2000000;${bound['zh-CN']}`,
  en: `a whole number of yuan, for example 2000000; ${bound.en}`,
})
const DAY = (bound: Words): Words => ({
  'zh-CN': `存在的日期,写作 2026-11-21;${bound['zh-CN']}`,
  en: `a date that exists, written 2026-11-21; ${bound.en}`,
})

/** What each parameter of the public list takes. */
export const EXPECTED: Readonly<Record<keyof NoticesQuery, Words>> = {
  q: { 'zh-CN': '不超过 100 个字的文字', en: 'text of at most 100 characters' },
  kind: ONE_OF('intention, announcement'),
  reservation: ONE_OF('exclusive, partial, none'),
  smallMicro: { 'zh-CN': '1,或不写', en: '1, or nothing' },
  noDeposit: { 'zh-CN': '1,或不写', en: '1, or nothing' },
  category: ONE_OF('goods, services, works'),
  regime: ONE_OF('government-procurement, tendering'),
  unit: { 'zh-CN': '不超过 60 个字的单位名称', en: 'a unit name of at most 60 characters' },
  budgetMin: WHOLE_YUAN({ 'zh-CN': '不高于 budgetMax', en: 'not above budgetMax' }),
  budgetMax: WHOLE_YUAN({ 'zh-CN': '不低于 budgetMin', en: 'not below budgetMin' }),
  publishedFrom: DAY({ 'zh-CN': '不晚于 publishedTo', en: 'not after publishedTo' }),
  publishedTo: DAY({ 'zh-CN': '不早于 publishedFrom', en: 'not before publishedFrom' }),
  sort: ONE_OF('published, earliest, budget'),
  page: { 'zh-CN': '从 1 到 10000 的整数', en: 'a whole number from 1 to 10000' },
}

export type Failure = 'no-such-notice' | 'no-such-disclosure' | 'no-district' | 'no-such-district' | 'bad-host'

/** Why there is nothing to show, and what to do. */
export const FAILURES: Readonly<Record<Failure, Words>> = {
  'no-such-notice': {
    'zh-CN': '没有这个编号的公告。请核对编号,或回到列表搜索。',
    en: 'No notice has this number. Check the number, or search the list.',
  },
  'no-such-disclosure': {
    'zh-CN': '没有这个编号的履约信息。请核对编号,或回到列表搜索。',
    en: 'Nothing with this number was published. Check the number, or search the list.',
  },
  'no-district': {
    'zh-CN': '本系统尚未建立区县,没有可公开的公告。请由管理员完成初始化后再试。',
    en: 'No district has been set up here yet, so there is nothing to publish. Ask the administrator, then try again.',
  },
  'no-such-district': {
    'zh-CN': '本系统没有这个区县。请从区县列表中选择(/api/public/districts)。',
    en: 'There is no such district here. Choose one of the list (/api/public/districts).',
  },
  'bad-host': {
    'zh-CN': '请求中的主机名无法识别,无法给出完整链接。请用本站公布的地址访问。',
    en: 'The host name of the request cannot be read, so links cannot be made. Use the published address of this site.',
  },
}

/** What to do about a parameter that cannot be used. */
export const INSTEAD: Words = {
  'zh-CN': '改正这一项,或从地址中去掉它。',
  en: 'Correct it, or take it out of the address.',
}

/** One sentence a parameter: where, what was found, what was expected; and what to do. */
export function messageOf(
  problems: readonly { readonly where: string; readonly found: string; readonly expected: string }[],
  locale: Locale,
): string {
  const each = problems.map(({ where, found, expected }) =>
    locale === 'en'
      ? `${where} is "${found}"; expected ${expected}.`
      : `参数 ${where} 的值是“${found}”,应为${expected}。`,
  )
  return [...each, INSTEAD[locale]].join(locale === 'en' ? ' ' : '')
}

/** The language of an answer: English where `Accept-Language` puts it before Chinese, Chinese otherwise. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  const preferred = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', weight] = part.trim().split(';q=')
      return { language: tag.toLowerCase().slice(0, 2), weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ language }) => language === 'zh' || language === 'en')
    .toSorted((a, b) => b.weight - a.weight)[0]
  return preferred?.language === 'en' ? 'en' : 'zh-CN'
}
