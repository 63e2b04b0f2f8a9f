import { expectAccessible } from '../accessibility.ts'
import { expect, test } from '../journey.ts'
import { ProcurementPage } from '../pages/procurement.page.ts'

const ADDRESS = 'jingban@example.cn'

test('an overdue contract is told by mail and in the product until it is signed', async ({
  mailbox,
  page,
  product,
  signIn,
}) => {
  let title = ''
  const mailsAbout = (words: string) =>
    mailbox.mails.filter(
      ({ subject, text, to }) =>
        `${subject ?? ''} ${text ?? ''}`.includes(title) &&
        `${subject ?? ''} ${text ?? ''}`.includes(words) &&
        to?.some(({ address }) => address === ADDRESS) === true,
    )

  await test.step('the unit names its mailbox', async () => {
    await signIn.as('education')
    await page.goto('/app/alerts/channels')
    await page.getByLabel('收件邮箱').fill(ADDRESS)
    await page.getByRole('button', { name: '保存' }).click()
    await expect(page.getByText('已保存', { exact: true })).toBeVisible()
  })

  await test.step('the award notice of 16 September starts the seven working days', async () => {
    await page.goto('/app/worklist')
    const record = page.getByRole('button', { name: /^登记中标通知书/ }).first()
    title = ((await record.getAttribute('aria-label')) ?? '').replace(/^登记中标通知书:/, '')
    expect(title).not.toBe('')
    await record.click()
    await page.getByRole('dialog').getByRole('button', { name: '登记' }).click()
    await expect(page.getByText(/已登记:中标/)).toBeVisible()
    await expect(page.getByRole('button', { name: `登记签订:${title}` })).toBeVisible()
  })

  await test.step('after the last day, 24 September, the breach is told', async () => {
    await product.restartOn('2026-09-28')
    await signIn.as('education')
    const breach = () => mailsAbout('超期').filter(({ text }) => text?.includes('签订') === true)
    await expect.poll(() => breach().length, { timeout: 45_000 }).toBe(1)
    await page.goto('/app/alerts?step=breach')
    const alert = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: title }) })
      .filter({ hasText: '7 个工作日内签订合同' })
    await expect(alert).toContainText('超期')
    await expect(alert).toContainText('最迟 09-24')
    await expect(alert.getByRole('list', { name: '送达情况' })).toContainText('已送达')
    await expectAccessible(page)
    await alert.getByRole('link', { name: title }).click()
    const procurement = new ProcurementPage(page)
    await expect(procurement.day('2026-09-20'), 'the make-up Sunday counts').toContainText('第 3 个')
    await expect(procurement.day('2026-09-24')).toContainText('第 7 个')
  })

  await test.step('recording the contract clears it', async () => {
    const before = mailsAbout('超期已消除').length
    await page.goto('/app/worklist')
    await page.getByRole('button', { name: `登记签订:${title}` }).click()
    await page.getByRole('dialog').getByRole('button', { name: '登记' }).click()
    await expect(page.getByText(/已登记:合同签订/)).toBeVisible()
    await expect.poll(() => mailsAbout('超期已消除').length, { timeout: 45_000 }).toBeGreaterThan(before)
    await page.goto('/app/alerts?step=cleared')
    await expect(
      page
        .getByRole('listitem')
        .filter({ has: page.getByRole('link', { name: title }) })
        .first(),
    ).toContainText('已办结')
  })
})
