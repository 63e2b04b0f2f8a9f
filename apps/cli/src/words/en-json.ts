import { countOf } from '@tenderlight/compliance/say/count-of'
import type { zhJson } from './zh-json.ts'

/** What is said of JSON files that a command takes, in English. */
export const enJson: typeof zhJson = {
  unusable: (file, problems) => `This file cannot be used: ${file} (${countOf(problems, 'problem')})`,
  notJson: (file) => `${file} is no JSON file.`,
  place: (line, column) => `It cannot be read on from line ${line}, column ${column}.`,
  whole: 'the whole file',
  lacking: (where, expected) => `${where}: missing; expected ${expected}`,
  problem: (where, found, expected) => `${where}: found ${found}; expected ${expected}`,
  more: (count) => `… and ${count} more`,
}
