import type { Locale } from '@tenderlight/compliance/say/words'

export type { Locale }

/** English when `x-locale`, else Accept-Language, asks for it first; Chinese otherwise. */
export function localeOf(headers: Readonly<Record<string, string | readonly string[] | undefined>>): Locale {
  const asked = headers['x-locale'] ?? headers['accept-language']
  const text = typeof asked === 'string' ? asked : asked?.[0]
  return text?.trim().toLowerCase().startsWith('en') === true ? 'en' : 'zh-CN'
}
