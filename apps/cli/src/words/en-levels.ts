import type { zhLevels } from './zh-levels.ts'

/** Words of `conflicts` and of settings files, in English. */
export const enLevels: typeof zhLevels = {
  help: {
    conflicts: 'compare country, province and district step by step: strictest, looser than law, what to aim for',
    all: 'include steps of which only the country speaks',
    settings:
      'judge by the district settings in a file (switches, confirmations, thresholds, warnings); see docs/district-settings.md',
  },
  tiers: { country: 'country', province: 'province', district: 'district' },
  relations: {
    same: 'same as law',
    stricter: 'stricter than law',
    looser: 'looser than law',
    depends: 'depends on the day',
    advice: 'encouraged',
    alone: 'law is silent',
    none: 'not comparable',
  },
  statuses: {
    'in-force': '',
    'not-yet': 'not yet in force',
    repealed: 'no longer in force',
    'not-configured': 'not set',
    off: 'switched off',
  },
  strictest: 'strictest',
  header: ['', 'level', 'figure', 'against law', 'in past years', 'source', 'rule'],
  days: (least, most) => `${least}–${most} days`,
  aim: (text) => `aim for: ${text}`,
  note: (text) => `note: ${text}`,
  summary: (steps, looser) => `${steps} steps, ${looser} of them looser than law.`,
  compared: (from, through) =>
    `Working days and days are not compared by their numbers: each day from ${from} to ${through} is taken as the trigger, and the last days are compared.`,
  nothing: 'On this day neither the province nor the district says anything of the steps.',
  notDistrict: (name) => `${name} is no district: there are no levels to compare.`,
  badSettings: (file) => `This settings file cannot be used: ${file}`,
  notJson: 'It is no JSON file.',
  format: 'The format is in docs/district-settings.md; the page “Settings” exports one.',
}
