import { gpArchive } from '@tenderlight/law/parameters/contract'
import { minimumGap } from '../kinds/minimum-gap.ts'

/** Years end on the corresponding day (民法典第二百零二条). */
export const filesKept = minimumGap({
  level: 'law',
  regime: 'government-procurement',
  stage: 'payment',
  title: { zh: '采购文件保存不少于 15 年', en: 'Files kept for at least 15 years' },
  requires: {
    zh: '采购文件自采购结束之日起至少保存 15 年。',
    en: 'The files of a procurement are kept for at least 15 years after it closed.',
  },
  notMet: { zh: '采购文件保存不满 15 年即销毁', en: 'The files were destroyed before the 15 years were over' },
  figure: gpArchive,
  gaps: [
    {
      from: 'completion',
      to: 'files-destroyed',
      counting: 'gap',
      unit: 'years',
      asked: ['completedOn', 'filesDestroyedOn'],
    },
  ],
})
