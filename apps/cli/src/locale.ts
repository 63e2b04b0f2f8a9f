import type { Locale } from '@tenderlight/compliance/say/words'

export type { Locale } from '@tenderlight/compliance/say/words'

const named = (text: string): Locale | undefined => {
  if (/^en/i.test(text)) return 'en'
  return /^zh/i.test(text) ? 'zh-CN' : undefined
}

/** `--lang` as written anywhere on the command line. */
function asked(args: readonly string[]): string | undefined {
  const index = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const arg = args[index]
  return arg === '--lang' ? args[index + 1] : arg?.slice('--lang='.length)
}

/** The language of messages: `--lang`, else the environment's when it is English, else Chinese. */
export function localeOf(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Locale {
  const system = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return named(asked(args) ?? '') ?? named(system) ?? 'zh-CN'
}
