import type { Page } from '@playwright/test'
import { expectGoodOnPhoneAndDesk } from '../accessibility.ts'
import { expect, test } from '../journey.ts'
import { callsOn } from '../pages/calls.ts'
import { IntentionPage } from '../pages/intention.page.ts'
import { SignInPage } from '../pages/sign-in.page.ts'
import { Clicks, WorklistPage } from '../pages/worklist.page.ts'

test.use({ engine: 'postgresql' })

const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n' +
    'xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000054 00000 n \n' +
    'trailer\n<</Size 3/Root 1 0 R>>\nstartxref\n100\n%%EOF\n',
)

test('what is no step needs no more than three clicks either: contracts, reviews, announcements, dates', async ({
  browser,
  page,
  product,
  signIn,
}) => {
  test.setTimeout(300_000)
  const clicks = await Clicks.countedOn(page)
  const list = new WorklistPage(page)
  const told = new Map<string, number>()
  const spent = clicks.noted(told)
  await signIn.as('education')

  await test.step('what a contract agrees: a milestone with its proof, and a bond, done and undone in their rows', async () => {
    await putDaysOfContract(page)
    await list.open()
    const row = page.getByRole('listitem').filter({ hasText: '样品到场' })
    await expect(row).toContainText('合同约定')
    await expect(row).toContainText('逾期 6 天')
    const reached = list.action(/^登记完成:样品到场/)
    await spent('milestone', async () => {
      await reached.click()
      await list.record()
      await expect(list.done).toContainText('已登记:样品到场 2026-09-16')
    })
    await expectGoodOnPhoneAndDesk(page)
    await spent('milestone undone', async () => {
      await list.done.getByRole('button', { name: /撤\s*销/ }).click()
      await expect(reached).toBeFocused()
    })
    await reached.click()
    await list.record()
    await spent('milestone proved', async () => {
      await list.done.getByRole('button', { name: '附证据' }).click()
      const chooser = page.waitForEvent('filechooser')
      await page.getByRole('dialog').locator('.drop-zone label').click()
      const buffer = PDF
      await (await chooser).setFiles({ name: '到货单.pdf', mimeType: 'application/pdf', buffer })
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /上\s*传$/ })
        .click()
      await expect(page.getByText('已附“到货单.pdf”')).toBeVisible()
    })
    await list.open()
    const bond = list.action(/^登记退还:退还履约保证金/)
    await spent('bond', async () => {
      await bond.click()
      await expectGoodOnPhoneAndDesk(page)
      await list.record()
      await expect(list.done).toContainText('已登记:退还履约保证金')
    })
    await spent('bond undone', async () => {
      await list.done.getByRole('button', { name: /撤\s*销/ }).click()
      await expect(bond).toBeFocused()
    })
    await page.goto('/app/worklist?view=calendar&level=contract&day=2026-09-18')
    await expect(page.getByRole('listitem').filter({ hasText: '退还履约保证金' })).toBeVisible()
  })

  await test.step('a review sent back, submitted again, and approved', async () => {
    const title = '示范区第三小学计算机教室设备采购'
    const other = await (await browser.newContext({ baseURL: product.origin })).newPage()
    const spentBy = (await Clicks.countedOn(other)).noted(told)
    const opened = async (on: Page, act: string) => {
      const row = on.getByRole('listitem').filter({ hasText: title })
      await row.getByRole('link', { name: `${act}:${title}` }).click()
    }
    await new SignInPage(other).as('reviewer')
    await other.goto('/app/worklist')
    const dialog = other.getByRole('dialog')
    const sendBack = async () => {
      await opened(other, '查看')
      await other.getByRole('button', { name: '退回' }).click()
      await dialog.getByLabel('退回理由').fill('请写明数量')
      await dialog.getByRole('button', { name: '退回' }).click()
      await expect(other.getByText('已退回').first()).toBeVisible()
    }
    await spentBy('sent back', sendBack)
    await page.goto('/app/worklist')
    await spent('submitted again', async () => {
      await opened(page, '修改')
      const intention = new IntentionPage(page)
      await intention.fill('需求概况', '学生用机 120 台、教师用机 3 台,含安装和三年保修。')
      await intention.submit()
    })
    await other.goto('/app/worklist')
    const approve = async () => {
      await opened(other, '查看')
      await other.getByRole('button', { name: '复核通过并公开' }).click()
      await dialog.getByRole('button', { name: '复核通过并公开' }).click()
      await expect(other.getByText('已公开').first()).toBeVisible()
    }
    await spentBy('approved', approve)
    await other.context().close()
  })

  await test.step('what may be announced, seen and submitted', async () => {
    await list.open()
    const ready = page.getByRole('listitem').filter({ hasText: '现在即可公告' }).first()
    await spent('announced', async () => {
      await ready.getByRole('link', { name: '发布公告', exact: true }).click()
      const drawer = page.getByRole('dialog')
      await drawer.getByRole('button', { name: '预览公告' }).click()
      await drawer.getByRole('button', { name: '提交复核' }).click()
      await expect(drawer).toContainText('公告待复核')
    })
  })

  await test.step('dates that cannot be: the one that is wrong, corrected from the row', async () => {
    const right = await signedBeforeTheAward(page)
    await list.open()
    const disordered = page.getByRole('listitem').filter({ hasText: '日期先后不符' })
    await expect(disordered).toHaveCount(1)
    await spent('dates out of order', async () => {
      await disordered.getByRole('button', { name: /^更正合同签订/ }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('更正为').fill(right)
      await dialog.getByLabel('更正为').press('Enter')
      await dialog.getByLabel('更正理由').fill('录入有误')
      await dialog.getByRole('button', { name: '保存更正' }).click()
      await expect(disordered).toHaveCount(0)
    })
  })
  // As docs/worklist.md has it.
  expect(Object.fromEntries(told)).toEqual({
    milestone: 2,
    'milestone undone': 1,
    'milestone proved': 3,
    bond: 2,
    'bond undone': 1,
    'sent back': 3,
    'submitted again': 3,
    approved: 3,
    announced: 3,
    'dates out of order': 2,
  })
})

interface Rows {
  readonly rows: readonly { readonly key: string }[]
}

/** A milestone that is late and a bond that goes back in two days, of a contract that is carried out. */
async function putDaysOfContract(page: Page): Promise<void> {
  const { ask, tell } = callsOn(page)
  const { rows } = await ask<Rows>('procurements.list', { stage: 'payment', limit: 50 })
  const keys = await Promise.all(
    rows.map(async ({ key }) => {
      const { milestonesVersion } = await ask<{ milestonesVersion: number }>('performance.ofProcurement', { key })
      const { deposits } = await ask<{ deposits: readonly unknown[] }>('deposits.ofProcurement', { key })
      return milestonesVersion === 0 && deposits.length === 0 ? [key] : []
    }),
  )
  const [key] = keys.flat()
  const milestones = [{ name: '样品到场', plannedOn: '2026-09-10', side: 'supplier' }]
  await tell('performance.saveMilestones', { key, version: 0, milestones })
  const { terms } = await ask<{ terms: object }>('deposits.ofProcurement', { key })
  const agreed = { performanceBond: 3_000_000, performanceBondReturnOn: '2026-09-18' }
  await tell('deposits.setTerms', { key, ...terms, ...agreed, reason: '按合同登记' })
  const nothing = { creditCode: null, scale: null, won: null, validUntil: null, guarantor: null, number: null }
  const paid = { form: 'transfer', amount: 3_000_000, receivedOn: '2026-08-03' }
  await tell('deposits.record', { key, purpose: 'performance', bidder: '江城示例市政有限公司', ...nothing, ...paid })
}

/** Has a contract signed on a day before its award; returns the day on which it was. */
async function signedBeforeTheAward(page: Page): Promise<string> {
  const { ask, tell } = callsOn(page)
  const { rows } = await ask<Rows>('procurements.list', { stage: 'payment', limit: 1, descending: true })
  const { facts } = await ask<{ facts: readonly { id: string; event: string; on: string }[] }>('procurements.get', {
    key: rows[0]?.key,
  })
  const signed = facts.find(({ event }) => event === 'contract-signed')
  await tell('procurements.correctFact', { factId: signed?.id, on: '2020-01-02', reason: '录入有误' })
  return signed?.on ?? ''
}
