import { gpSmeVerify } from '@tenderlight/law/parameters/matters'
import { matterDeadline } from './matter-deadline.ts'

export const sizeVerified = matterDeadline({
  level: 'law',
  regime: 'government-procurement',
  kinds: ['size-verification'],
  title: { zh: '10 个工作日内答复规模认定函', en: 'Size of an enterprise confirmed within 10 working days' },
  requires: {
    zh: '中小企业主管部门收到财政部门等的认定函后,10 个工作日内作出书面答复。',
    en: 'The department for small and medium enterprises answers in writing within 10 working days of the letter.',
  },
  figure: gpSmeVerify,
  clocks: [{ from: 'matter-received', to: 'matter-replied', counting: 'working-days', lateLight: 'yellow' }],
})
