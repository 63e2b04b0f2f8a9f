import { createHash } from 'node:crypto'
import type { Place } from '@tenderlight/db/testing/place'

const OF_THIS_YEAR = { regime: 'government-procurement', from: '2026-01-01', until: '2026-12-31' }

/** What to ask the procedures of intentions and budgets that names things of a place; see `FOREIGN_INPUTS`. */
export const FOREIGN_PLANNING: Readonly<Record<string, ((place: Place) => unknown) | null>> = {
  'intentions.submission': ({ key }) => ({ id: key('submission') }),
  'intentions.submissions': null,
  'intentions.waiting': null,
  'intentions.withdraw': ({ key }) => ({ id: key('submission') }),
  'intentions.approve': ({ key }) => ({ id: key('submission'), step: 1 }),
  'intentions.approveExemption': ({ key }) => ({ id: key('submission'), step: 1 }),
  'intentions.approveAnnouncement': ({ key }) => ({ id: key('submission'), step: 1, seen: '0'.repeat(64) }),
  'intentions.sendBack': ({ key }) => ({ id: key('submission'), step: 1, reason: '有误' }),
  'intentions.submit': ({ unitName, key }) => ({
    id: `${unitName}-1`,
    submission: key('submission'),
    corrects: { number: `${unitName}-YX`, reason: '有误' },
    title: '校服',
    category: 'goods',
    method: 'open-tender',
    budget: 500_000_000,
    expectedMonth: '2026-06',
    measure: 'exclusive',
  }),
  'intentions.mark': ({ project }) => ({ key: project, matter: 'in-year-addition', on: '2026-03-02', time: '00:00' }),
  'intentions.exempt': ({ unitName }) => ({
    form: {
      id: `${unitName}-1`,
      title: '校服',
      category: 'goods',
      method: 'open-tender',
      budget: 500_000_000,
    },
    exemption: { ground: 'batch' },
  }),
  'intentions.announceCheck': ({ project }) => ({ key: project }),
  'intentions.previewAnnouncement': ({ project }) => ({ key: project }),
  'intentions.announce': ({ project }) => ({ key: project, seen: '0'.repeat(64) }),
  'intentions.withdrawAnnouncement': ({ project }) => ({ key: project }),
  'intentions.paste': () => ({ text: '采购意向' }),
  'intentions.readMany': ({ name, unitName }) => ({
    kind: 'text',
    text: `采购项目名称\t采购单位\n校服\t${name}${unitName}\n`,
  }),
  'intentions.template': null,
  'intentions.submitMany': ({ unitName, key }) => ({
    rows: [
      {
        row: key('submission'),
        form: {
          id: `${unitName}-1`,
          draft: key('draft'),
          title: '校服',
          category: 'goods',
          method: 'open-tender',
          budget: 500_000_000,
          expectedMonth: '2026-06',
          measure: 'exclusive',
        },
      },
    ],
  }),
  'intentions.drafts': null,
  'intentions.draft': ({ key }) => ({ id: key('draft') }),
  'intentions.addDrafts': ({ project, unitName }) => ({
    drafts: [
      { form: { title: '校服' }, readFrom: {}, origin: { kind: 'copied', key: project, number: `${unitName}-1` } },
    ],
  }),
  'intentions.saveDraft': ({ key }) => ({ id: key('draft'), version: 1, form: { title: '校服' }, readFrom: {} }),
  'intentions.removeDraft': ({ key }) => ({ id: key('draft') }),
  'intentions.earlier': ({ unitName }) => ({ text: unitName }),
  'intentions.copy': ({ project }) => ({ keys: [project], months: 'moved' }),
  'intentions.exportable': ({ unit }) => ({ ...OF_THIS_YEAR, unit }),
  'intentions.export': ({ unit }) => ({ ...OF_THIS_YEAR, unit, format: 'xlsx' }),
  'budget.lines': ({ unit }) => ({ unit }),
  'budget.projects': ({ unit, unitName }) => ({ unit, year: 2026, code: `${unitName}-A` }),
  'budget.unlinked': ({ unit }) => ({ unit }),
  'budget.export': ({ unit }) => ({ unit }),
  'budget.choices': ({ project }) => ({ key: project }),
  'budget.lineOf': ({ project }) => ({ key: project }),
  'budget.template': null,
  'budget.history': null,
  'budget.preview': ({ name, unitName }) => ({
    filename: 'b.csv',
    content: Buffer.from(
      `单位,预算年度,项目代码,项目名称,政府采购预算金额(元)\n${name}${unitName},2026,${unitName}-A,校服,1\n`,
    ).toString('base64'),
  }),
  'budget.confirm': ({ key, person }) => ({
    importId: key('budget-import'),
    digest: createHash('sha256').update(person).digest('hex'),
  }),
  'budget.link': ({ project, unitName }) => ({
    key: project,
    line: { year: 2026, code: `${unitName}-A` },
    reason: '有误',
  }),
  'budget.sharePlan': ({ unit }) => ({ unit, year: 2026 }),
}
