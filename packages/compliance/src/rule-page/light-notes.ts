import type { Light } from '../finding.ts'
import type { Statement, Text } from '../rules/rule.ts'

/** When a rule's light has a colour. */
export interface LightNote {
  readonly light: Light
  readonly when: Text
}

const note = (light: Light, zh: string, en: string): LightNote => ({ light, when: { zh, en } })

const NO_LIGHT = note('grey', '不按项目亮灯。', 'No light of a single project.')
const UNTOLD = note('grey', '记录缺少所需事实,无法判定。', 'The record lacks a fact that is needed.')

/** What a rule comes to for the light, by what it is and whether its breach is red. */
export function lightNotes(statement: Statement): readonly LightNote[] {
  const { evaluated, level, clocks, kind } = statement
  if (!evaluated) return [NO_LIGHT]
  if (level === 'encouragement') {
    return [
      note('green', '按鼓励的做法办理。', 'Done as encouraged.'),
      note('grey', '未按鼓励的做法办理时给出建议,不算不符。', 'Advice where it is not; never a breach.'),
    ]
  }
  const [clock] = clocks
  if (clock !== undefined) {
    if (clock.counting === 'gap') return gapNotes()
    return clockNotes(clock.lateLight ?? 'red', clock.counting === 'same-day')
  }
  if (kind === 'share' || kind === 'cap' || kind === 'window' || kind === 'count') {
    return [
      note(
        'green',
        '记录在案的数额符合要求,或依法免除。',
        'The amounts on record meet the requirement, or an exemption holds.',
      ),
      note('yellow', '规则只作提示,或有书面说明。', 'The rule only warns, or a written reason is on record.'),
      note('red', '记录在案的数额不符合要求。', 'The amounts on record do not meet the requirement.'),
      UNTOLD,
    ]
  }
  return [
    note('green', '所要求的内容在案。', 'What is required is on record.'),
    note('yellow', '规则只作提示,所要求的内容不在案。', 'The rule only warns, and it is not on record.'),
    note('red', '所要求的内容不在案。', 'What is required is not on record.'),
    UNTOLD,
  ]
}

function gapNotes(): readonly LightNote[] {
  return [
    note(
      'green',
      '间隔满足要求,或尚在等待;依法豁免。',
      'The distance was kept, is being waited out, or an exemption holds.',
    ),
    note(
      'yellow',
      '间隔不足但有书面说明,或规则只作提示。',
      'It was not kept and a written reason is on record, or the rule only warns.',
    ),
    note('red', '间隔不足且没有说明。', 'It was not kept and no reason is on record.'),
    note('grey', '尚未起算,或记录缺少所需事实。', 'It has not started, or the record lacks a fact.'),
  ]
}

function clockNotes(late: 'red' | 'yellow', sameDay: boolean): readonly LightNote[] {
  const soon = sameDay
    ? note('yellow', '当日尚未完成。', 'On the day itself, not done yet.')
    : note(
        'yellow',
        '进入期限的最后四分之一(至少最后两个工作日),或在顺延期间。',
        'In the last quarter of the term (at least its last two working days), or after the plain last day while it is moved.',
      )
  const over: LightNote =
    late === 'red'
      ? note('red', '过了最后一日仍未完成,或完成得晚。', 'Past the last day and not done, or done late.')
      : note(
          'yellow',
          '过了最后一日:这条规则只作提示,不亮红灯。',
          'Past the last day: this rule only warns and is never red.',
        )
  return [
    note('green', '在期限内完成,或期限尚早。', 'Done in time, or there is time.'),
    soon,
    over,
    note(
      'grey',
      '尚未起算、期间暂停,或记录缺少所需事实。',
      'It has not started, is suspended, or the record lacks a fact.',
    ),
  ]
}
