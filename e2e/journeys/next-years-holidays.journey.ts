import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from '../accessibility.ts'
import { expect, test } from '../journey.ts'
import { CalendarPage } from '../pages/calendar.page.ts'
import { expectNoSideways } from '../pages/fields.ts'

/** The example with a Monday of rest more, so that it moves what fixed holidays alone would not. */
const NOTICE = readFileSync(join(import.meta.dirname, '../../docs/examples/holiday-notice-2027.json'), 'utf8').replace(
  '"through": "2027-01-03"',
  '"through": "2027-01-04"',
)
const ADDRESS = 'jingban@example.cn'

// Seven working days from there lead over New Year's Day 2027, whose notice is not out yet.
test.use({ engine: 'postgresql', today: '2026-12-24' })

test('the notice for next year is loaded: seen before, told after, and nothing is provisional any more', async ({
  mailbox,
  page,
  signIn,
}) => {
  // The whole district is judged anew when the notice is loaded.
  test.slow()
  const calendar = new CalendarPage(page)
  let title = ''
  /** The row of the worklist on the signed project that is due on `day`: filing, within seven working days. */
  const step = (day: string) => page.getByRole('listitem').filter({ hasText: title }).filter({ hasText: day }).first()

  await test.step('a unit has a mailbox, and dates of 2027 are provisional', async () => {
    await signIn.as('education')
    await page.goto('/app/alerts/channels')
    await page.getByLabel('收件邮箱').fill(ADDRESS)
    await page.getByRole('button', { name: '保存' }).click()
    await expect(page.getByText('已保存', { exact: true })).toBeVisible()
    await page.goto('/app/worklist')
    const record = page.getByRole('button', { name: /^登记签订/ }).first()
    title = ((await record.getAttribute('aria-label')) ?? '').replace(/^登记签订:/, '')
    expect(title).not.toBe('')
    await record.click()
    await page.getByRole('dialog').getByRole('button', { name: '登记' }).click()
    await expect(page.getByText(/已登记:合同签订/)).toBeVisible()
    await expect(step('2027-01-05')).toContainText('暂定')
    await expectAccessible(page)
  })

  await test.step('the bureau asks when to publish at the latest, to announce on 1 March', async () => {
    await signIn.as('bureau')
    await calendar.open()
    const answer = await calendar.askPublishBy('2027-03-01')
    await expect(answer).toContainText('最迟 2027-01-30 周六 公开')
    await expect(answer).toContainText('此前最后一个工作日是 2027-01-29 周五')
    await expect(answer).toContainText('暂定')
    await expectAccessible(page)
  })

  await test.step('a mistyped notice is refused with the place and what to do', async () => {
    await calendar.preview(NOTICE.replace('2027-02-14', '2027-02-15'))
    const refused = page.getByRole('alert')
    await expect(refused).toContainText('holidays[1].makeUp[1]')
    await expect(refused).toContainText('2027-02-15 是周一至周五')
    await expectAccessible(page)
  })

  await test.step('what it would move is seen before it moves anything', async () => {
    await page.getByLabel('通知文件的内容').fill(NOTICE)
    await page.getByRole('button', { name: '查看影响' }).click()
    await expect(page.getByRole('heading', { name: '2027 年放假通知 示例〔2026〕0号' })).toBeVisible()
    await expect(page.getByText(/^本区 \d+ 项时限将改期/u)).toBeVisible()
    expect(await calendar.changes().count()).toBeGreaterThan(1)
    await expectAccessible(page)
  })

  await test.step('confirmed, the clocks have moved and it is on record who moved', async () => {
    await calendar.confirm()
    await expectAccessible(page)
    await page.getByRole('link', { name: '日历变更记录' }).click()
    await expect(page.getByRole('heading', { name: '日历变更记录' })).toBeVisible()
    await expect(calendar.changes().filter({ hasText: '推后' }).first()).toBeVisible()
    await expectAccessible(page)
    await page.goto('/app/calendar?year=2027')
    await expect(page.getByText('已公布 2007-01-01 至 2027-12-31')).toBeVisible()
    await expect(page.getByText('全年工作日 248 天')).toBeVisible()
    const answer = await calendar.askPublishBy('2027-03-01')
    await expect(answer, 'the make-up Saturday is a working day').not.toContainText('不是工作日')
    await expectAccessible(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await expectNoSideways(page)
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  await test.step('the unit is told by mail and in the product, and nothing of it is provisional', async () => {
    const told = () =>
      mailbox.mails.filter(
        ({ subject, to }) =>
          subject?.includes('工作日历变更') === true && to?.some(({ address }) => address === ADDRESS) === true,
      )
    await expect.poll(() => told().length, { timeout: 120_000 }).toBe(1)
    expect(told()[0]?.text).toContain('→ 2027-01-')
    await signIn.as('education')
    await page.goto('/app/alerts')
    await page.getByRole('list', { name: '工作日历变更' }).getByRole('link').click()
    await expect(page.getByRole('heading', { name: '日历变更记录' })).toBeVisible()
    await page.goto('/app/worklist')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(step('2027-01-06')).toBeVisible()
    await expect(page.getByText('暂定')).toHaveCount(0)
  })

  await test.step('the same notice again changes nothing', async () => {
    await signIn.as('bureau')
    await calendar.open()
    await calendar.preview(NOTICE)
    await expect(page.getByText('这份通知已经载入过,内容相同,不会有任何改变。')).toBeVisible()
  })
})
