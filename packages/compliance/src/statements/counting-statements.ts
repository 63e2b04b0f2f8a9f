import {
  countingCivil,
  countingGp87,
  countingGp94,
  countingInclusive,
  countingUnknownYear,
  countingWorkingDay,
} from '@tenderlight/law/parameters/counting'
import type { Parameter } from '@tenderlight/law/dated-parameter'
import type { Statement, Text } from '../rules/rule.ts'

/** A way of counting: every finding that counts obeys it, and no record can break it. */
function counting(parameter: Parameter, regime: Statement['regime'], title: Text, requires: Text): Statement {
  return {
    id: parameter.rule,
    jurisdiction: parameter.jurisdiction,
    level: 'law',
    regime,
    kind: 'counting',
    subject: 'counting',
    title,
    requires,
    parameter,
    clocks: [],
    needs: [],
    evaluated: true,
  }
}

/** The ways of counting, and what a district has to set. */
export const COUNTING_STATEMENTS: readonly Statement[] = [
  counting(
    countingGp87,
    'government-procurement',
    { zh: '政府采购招标期间的计算', en: 'Counting days in tenders of government procurement' },
    {
      zh: '开始当天不计入;最后一日是国家法定节假日的顺延。产品同时给出原定日与顺延日,两者之间为黄灯。',
      en: 'The first day does not count; a last day that is a statutory holiday moves. Both days are given, and between them the light is yellow.',
    },
  ),
  counting(
    countingGp94,
    'government-procurement',
    { zh: '质疑、投诉期间的计算', en: 'Counting days of challenges and complaints' },
    {
      zh: '开始之日不计入;期满日是节假日的顺延至其后第一日;期满前交邮的不算过期。',
      en: 'The first day does not count; a last day that is a holiday moves to the first day after; what was posted in time is in time.',
    },
  ),
  counting(
    countingCivil,
    'both',
    { zh: '民法典期间的计算', en: 'Counting days under the Civil Code' },
    {
      zh: '招标投标法及条例没有自己的计算规定:开始当日不计入,最后一日是法定休假日的顺延;按月计算的到对应日,没有对应日的到月末。',
      en: 'Tendering has no counting article of its own: the first day does not count, a last day that is a rest day moves; months end on the corresponding day or at the month’s end.',
    },
  ),
  counting(
    countingInclusive,
    'both',
    { zh: '以上、以下含本数', en: 'Which words include the figure' },
    {
      zh: '以上、以下、内、以内、届满包括本数;不足、不满、超过、以外不包括本数。',
      en: 'At least, at most, within and expiry include the figure; less than, more than and beyond leave it out.',
    },
  ),
  counting(
    countingWorkingDay,
    'both',
    { zh: '工作日', en: 'Working days' },
    {
      zh: '国务院办公厅年度通知未列为放假的周一至周五,以及通知列明上班的调休日。',
      en: 'Weekdays that the yearly notice does not make a holiday, and the make-up days that it makes working days.',
    },
  ),
  counting(
    countingUnknownYear,
    'both',
    { zh: '尚未公布放假安排的年份', en: 'Years without a notice' },
    {
      zh: '期限落在尚未载入放假通知的年份的,结果标为暂定,通知公布后重算。',
      en: 'A date in a year whose notice is not loaded is provisional, and is computed again once it is.',
    },
  ),
]
