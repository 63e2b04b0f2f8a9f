import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CALENDAR_CN } from '@tenderlight/law/calendars/cn'
import { expect, test } from 'vitest'
import { statementById } from '../statements/statements.ts'
import { pageMarkdown } from './page-markdown.ts'
import { ruleIndex } from './rule-docs.ts'
import { rulePage } from './rule-page.ts'

const FOLDER = join(import.meta.dirname, '../../../../docs/rules')
const CONTEXT = { today: CALENDAR_CN.knownOn, calendar: CALENDAR_CN }
const written = (file: string): string => readFileSync(join(FOLDER, file), 'utf8')

/** A few pages that together have every part of a page; all of them are held by the proof of the documents. */
test.each`
  id                                      | because
  ${'record.date-order'}                  | ${'a written case and no figure'}
  ${'jiujiang.gp.contract.sign'}          | ${'working days, a promise that nobody confirmed'}
  ${'cn.gp.contract.sign'}                | ${'days, stopped by a challenge'}
  ${'jiujiang.gp.award.same-day'}         | ${'one and the same day'}
  ${'cn.gp.intention.lead-time'}          | ${'a least distance and exemptions'}
  ${'cn.gp.sme.too-few-stop'}             | ${'cases found by trying, compliant and not'}
  ${'anhui.gp.bid-bond-zero'}             | ${'cases found by trying, one that cannot be told'}
  ${'cn.gp.single-source-publicity'}      | ${'a seed of its own, matters and dates'}
  ${'cn.gp.complaint.examine'}            | ${'several clocks of one matter'}
  ${'cn.tender.objection.result'}         | ${'a right that ends'}
  ${'cn.gp.deposit.terms'}                | ${'hours of a day'}
  ${'cn.gp.clarify'}                      | ${'a distance before the deadline'}
  ${'cn.gp.archive'}                      | ${'years'}
  ${'cn.pay.sme.term-2020'}               | ${'out of force, several starts'}
  ${'cn.pay.complaint'}                   | ${'the other department checks'}
  ${'cn.gp.publish-platform'}             | ${'warns, and is never red'}
  ${'jiujiang.tender.bid-bond.waive-sme'} | ${'an encouragement, and a suggestion'}
  ${'cal.gp-94'}                          | ${'a way of counting, shown by a rule that uses it'}
  ${'zhenhai.appeal.lights'}              | ${'lights of requests'}
  ${'zhejiang.tender.contract-file'}      | ${'parts of a figure'}
`('the page of $id in docs/rules is that of the rule as it stands: $because', ({ id }: { id: string }) => {
  const statement = statementById(id)
  if (statement === undefined) throw new RangeError(`no rule ${id}`)
  expect(pageMarkdown(rulePage(statement, CONTEXT))).toBe(written(`${id}.md`))
})

test('the index is that of the rules as they stand', () => {
  expect(ruleIndex(CONTEXT)).toBe(written('README.md'))
})
