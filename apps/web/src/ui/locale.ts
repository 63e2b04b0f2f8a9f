import { getLocale } from '../paraglide/runtime.js'

export type Locale = 'zh-CN' | 'en'

/** The language of the page now. */
export function currentLocale(): Locale {
  return getLocale()
}
