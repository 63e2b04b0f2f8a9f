import { countOf } from '@tenderlight/compliance/say/count-of'
import type { zhSimulation } from './zh-simulation.ts'

/** What is said about simulations, in English. */
export const enSimulation: typeof zhSimulation = {
  command: 'try out other figures: how the lights of each unit would change (nothing is written)',
  set: 'a changed figure, may be given several times: rule=number or rule.part=number; shares in basis points (4000) or per cent (40%)',
  badChange: (text) => `"${text}" is no change.`,
  writeChange: 'Write rule=number, for example jiujiang.gp.contract.sign=5.',
  noNumber: (text) => `"${text}" is no number.`,
  wholeNumber: (most) => `A whole number from 0 to ${most}.`,
  noFigure: (rule) => `the rule ${rule} has no figure that can be changed alone.`,
  setByDistrict: (rule) =>
    `the district sets the amount of ${rule}; the catalogue's figure judges nothing, so changing it turns no light.`,
  setItThere: (settings) =>
    `Write the amount into a settings file (threshold: ${settings.join(', ')}) and compare tenderlight audit --settings FILE before and after; see docs/district-settings.md.`,
  countsThings: (rule) =>
    `the figure of ${rule} only says how many things the article lists; each is checked by itself, so changing it turns no light.`,
  notOfProjects: (rule) => `the rule ${rule} judges no project of a ledger and cannot be tried out.`,
  nameAPart: (rule, parts) =>
    parts.includes('') ? `the figure of ${rule} has no parts.` : `the figure of ${rule} has several parts; name one.`,
  parts: (rule, parts) => parts.map((part) => (part === '' ? `${rule}=N` : `${rule}.${part}=N`)).join(', '),
  head: (place, asOf, count) =>
    `${place}  tried out as of ${asOf}  ${countOf(count, 'project')}  no rule and no ledger is changed`,
  changed: (figureBefore, figureAfter) => `${figureBefore} → ${figureAfter}`,
  level: (level) => `${level}: the worst light of the changed rules`,
  columns: ['', 'before', 'after'],
  none: 'not judged',
  turned: (from, to, count) => `${from} → ${to}: ${count}`,
  nobodyTurns: 'No light changes.',
  andMore: (count) => `… and ${count} more; --format json lists all`,
  unitColumns: ['unit', 'before', 'after', 'turned'],
  noUnit: '(no unit named)',
  daysTitle: (counting) =>
    counting === 'working-days'
      ? 'Working days it really took (both dates on record)'
      : 'Days it really took (both dates on record)',
  dayColumns: ['days', 'projects', ''],
  beforeTrigger: 'before the start',
  orMore: (days) => `${days} or more`,
}
