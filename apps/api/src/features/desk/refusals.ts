import type { DeskProblem } from '@tenderlight/compliance/desk/problems'
import { Refused } from '../../problem.ts'

/** What is wrong with a version: the first of its problems, with the field that it is about. */
export function cannotBeSet({ field, zh, en }: DeskProblem): Refused {
  return new Refused('desk-refused', {
    field,
    zh,
    en,
    toDoZh: '请按提示更正后再提交。',
    toDoEn: 'Correct it and submit again.',
  })
}
