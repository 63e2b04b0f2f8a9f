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

  await test.step('the bureau sets that the unit is reminded after one working day', async () => {
    await signIn.as('bureau')
    await page.goto('/app/desk-settings')
    await page.getByRole('button', { name: '设定 提醒规则', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '增加一条' }).click()
    const entry = dialog.getByRole('group', { name: '第 4 条' })
    await entry.getByLabel('超期满几个工作日').fill('1')
    await entry.getByRole('checkbox', { name: '本单位经办' }).check()
    await entry.getByRole('checkbox', { name: '邮件' }).check()
    await expect(dialog.getByRole('row', { name: /超期满 1 个工作日/ })).toContainText('本单位经办、财政局')
    await dialog.getByLabel('理由').fill('专题会议纪要')
    await dialog.getByRole('button', { name: '设定', exact: true }).click()
    await expect(page.getByText('超期满 1 个工作日:告知本单位经办、财政局;站内、邮件;立即')).toBeVisible()
  })

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
    const ofSigning = (words: string) => mailsAbout(words).filter(({ text }) => text?.includes('签订') === true)
    await expect.poll(() => ofSigning('已超期').length, { timeout: 45_000 }).toBe(1)
    await expect.poll(() => ofSigning('超期未办').length, { timeout: 45_000 }).toBe(1)
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

  await test.step('the bureau sees what was sent, and that it arrived', async () => {
    await signIn.as('bureau')
    await page.goto('/app/alerts/deliveries?channel=e-mail')
    const sent = page.getByRole('row').filter({ has: page.getByRole('link', { name: title }) })
    const reminder = sent.filter({ hasText: '超期提醒' }).filter({ hasText: '7 个工作日内签订合同' })
    await expect(reminder).toContainText('已送达')
    await expect(reminder).toContainText('j***@example.cn')
    await expectAccessible(page)
  })
})
