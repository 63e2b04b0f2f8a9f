import { NO_SETTINGS } from '../settings/district-settings.ts'
import type { DistrictSettings } from '../settings/district-settings.ts'
import type { AnsweredSetting, FindingRecord } from './finding-record.ts'

type Ask = (...words: readonly string[]) => unknown

/** The same settings with every method passed through `around`; what is no question stays as it is. */
function withQuestions(settings: DistrictSettings, around: (name: string, ask: Ask) => Ask): DistrictSettings {
  const questions = Object.entries(settings).flatMap(([name, ask]) =>
    typeof ask === 'function'
      ? [[name, around(name, (...words) => (ask as Ask).apply(settings, [...words]))] as const]
      : [],
  )
  return { ...settings, ...Object.fromEntries(questions) }
}

/** Settings that note what they are asked and what they answer. */
export function noteAnswers(settings: DistrictSettings): {
  readonly settings: DistrictSettings
  answers(): AnsweredSetting[]
} {
  const noted = new Map<string, AnsweredSetting>()
  return {
    settings: withQuestions(settings, (asked, ask) => (...words) => {
      const answer = ask(...words)
      noted.set([asked, ...words].join('\n'), { asked, with: words, ...(answer === undefined ? {} : { answer }) })
      return answer
    }),
    answers: () => [...noted.values()],
  }
}

/** The settings of a record: its own answers; to what was not asked then, the answer of a district that settled nothing. */
export function settingsOf({ version, answers }: FindingRecord['settings']): DistrictSettings {
  const known = new Map(answers.map((one) => [[one.asked, ...one.with].join('\n'), one]))
  const settings = withQuestions(NO_SETTINGS, (asked, ask) => (...words) => {
    const one = known.get([asked, ...words].join('\n'))
    return one === undefined ? ask(...words) : one.answer
  })
  return { ...settings, version }
}
