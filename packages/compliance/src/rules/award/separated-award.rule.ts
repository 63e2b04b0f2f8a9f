import { changshanSeparatedAward, zhenhaiSeparatedAward } from '@tenderlight/law/parameters/award'
import type { Procurement } from '../../procurement/procurement.ts'
import { required, yes } from '../kinds/required.ts'

const PILOT = { level: 'commitment', regime: 'tendering', stage: 'award', light: 'yellow' } as const

const governedBy = (procurement: Procurement) => procurement.resultDeterminedOn ?? procurement.awardNoticeOn

/** A goal of the district: what is judged is whether a separated award is on file, not whether it was used. */
export const zhenhaiAwardFiled = required({
  ...PILOT,
  title: { zh: '评定分离须有定标记录(区)', en: 'A separated award is on file (district)' },
  requires: {
    zh: '区工作要点:创新“评定分离”定标办法应用;采用评定分离的项目应有定标记录。',
    en: 'District plan: separated evaluation and award is to be used; a project that uses it has a record of the award.',
  },
  notMet: { zh: '采用评定分离,记录没有定标记录', en: 'Separated award, and no record of it on file' },
  figure: zhenhaiSeparatedAward,
  facts: [
    yes('separatedAward'),
    {
      name: 'awardRecordKept',
      // In the register a record of the award that nobody entered is not on file.
      there: ({ awardRecordKept, heldBy }) => awardRecordKept ?? (heldBy === 'register' ? false : undefined),
    },
  ],
  appliesTo: ({ separatedAward }) => separatedAward === true,
  reads: ['separatedAward', 'awardRecordKept'],
  governedBy,
})

export const changshanWinnerCandidate = required({
  ...PILOT,
  title: { zh: '评定分离在候选人中定标(县)', en: 'A separated award names a candidate (county)' },
  requires: {
    zh: '县工作总结:全面推广“评定分离”改革试点;采用评定分离的项目在中标候选人中确定中标人。',
    en: 'County report: separated evaluation and award is a pilot for every tender; the winner is one of the candidates.',
  },
  notMet: {
    zh: '采用评定分离,中标人不在中标候选人名单内',
    en: 'Separated award, and the winner is none of the candidates',
  },
  figure: changshanSeparatedAward,
  facts: [yes('separatedAward'), yes('winnerIsCandidate')],
  appliesTo: ({ separatedAward }) => separatedAward === true,
  reads: ['separatedAward', 'winnerIsCandidate'],
  governedBy,
})
