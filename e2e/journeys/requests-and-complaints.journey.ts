import type { Page } from '@playwright/test'
import { expectGoodOnPhoneAndDesk } from '../accessibility.ts'
import { expect, test } from '../journey.ts'
import { choose, searchAndChoose } from '../pages/fields.ts'
import { NavigationPage } from '../pages/navigation.page.ts'
import { SignInPage } from '../pages/sign-in.page.ts'

const UNIT = '示范区教育局'
const TITLE = '咨询食堂食材采购付款时间'

/** Two pictures of one point. */
const DELIVERED = {
  name: '送货单.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}
const PICTURE = {
  name: '照片.jpg',
  mimeType: 'image/jpeg',
  buffer: Buffer.from(
    'ffd8ffe000104a46494600010100000100010000ffc0000b080001000101011100ffc40014000100000000000000000000000000000000ffda0008010100003f00d2ffd9',
    'hex',
  ),
}

/** One matter on its page. */
class RequestPage {
  readonly #page: Page
  constructor(page: Page) {
    this.#page = page
  }

  /** Takes the step of this name today, with words where it needs them. */
  async take(step: string, words = ''): Promise<void> {
    const dialog = this.#page.getByRole('dialog')
    await this.#page.getByRole('button', { name: spaced(step) }).click()
    if (words !== '') await dialog.getByLabel('办理内容').fill(words)
    await dialog.getByRole('button', { name: spaced(step) }).click()
    await expect(dialog).toHaveCount(0)
  }

  async expectNext(step: string): Promise<void> {
    await expect(this.#page.getByRole('heading', { name: step, level: 2 })).toBeVisible()
  }
}

/** A button of two characters is written with a space between them. */
const spaced = (name: string): RegExp => new RegExp(`^${name.replaceAll(/(?<=.)(?=.)/gu, '\\s*')}$`, 'u')

test('a request of the portal is handed over, answered and struck off; a complaint stops the days to sign', async ({
  browser,
  page,
  product,
  signIn,
}) => {
  const bureau = new RequestPage(page)
  const dialog = page.getByRole('dialog')
  let [address, number, code] = ['', '', '']

  await test.step('anybody raises a request on the portal, and is shown a code once', async () => {
    await page.goto('/')
    await page.getByRole('link', { name: '提出诉求' }).click()
    await page.getByLabel('事项名称').fill(TITLE)
    await page.getByLabel('具体内容').fill('合同已履行,请告知付款时间。')
    await page.getByLabel('您的姓名或单位名称').fill('江城示例食品有限公司')
    await page.getByRole('button', { name: '提交诉求' }).click()
    await expect(page.getByRole('heading', { name: '诉求已收到' })).toBeVisible()
    await expectGoodOnPhoneAndDesk(page, 'request-sent')
    number = (await page.locator('dd').first().textContent()) ?? ''
    code = (await page.locator('dd').nth(1).textContent()) ?? ''
    await page.getByLabel('添加附件').setInputFiles(DELIVERED)
    await expect(page.getByRole('region', { name: '附件' }).getByRole('listitem')).toContainText(DELIVERED.name)
  })

  await test.step('the bureau finds it among what waits', async () => {
    await signIn.as('bureau')
    await new NavigationPage(page).follow('诉求与投诉')
    await expect(page.getByRole('table', { name: '诉求与投诉' })).toBeVisible()
    await expectGoodOnPhoneAndDesk(page, 'requests')
    await page.getByRole('link', { name: TITLE }).click()
    await expect(page.getByText('江城示例食品有限公司')).toBeVisible()
    await bureau.expectNext('待办:转办')
    address = page.url()
  })

  await test.step('files come with it; one that was attached by mistake is taken back and stays, marked', async () => {
    const files = page.getByRole('region', { name: '附件' })
    await expect(files.getByRole('link', { name: DELIVERED.name })).toBeVisible()
    await files.getByRole('button', { name: '上传附件' }).click()
    await dialog.locator('input[type=file]').setInputFiles(PICTURE)
    await expect(dialog).toHaveCount(0)
    const saved = page.waitForEvent('download')
    await files.getByRole('link', { name: PICTURE.name }).click()
    expect((await saved).suggestedFilename()).toBe(PICTURE.name)
    await files.getByRole('button', { name: `撤回附件 ${PICTURE.name}` }).click()
    await dialog.getByLabel('撤回理由').fill('传错了文件')
    await dialog.getByRole('button', { name: spaced('撤回') }).click()
    await expect(dialog).toHaveCount(0)
    await expect(files).toContainText('传错了文件')
  })

  await test.step('and hands it to a unit, sorted by what the district set', async () => {
    await page.getByRole('button', { name: '分类转办' }).click()
    await choose(page, dialog, '诉求类别', '资金支付')
    await searchAndChoose(page, dialog, '承办单位', UNIT)
    await dialog.getByRole('button', { name: '分类转办' }).click()
    await expect(dialog).toHaveCount(0)
    await bureau.expectNext('待办:予以受理')
  })

  await test.step('a supervision case is opened from it; each names the other', async () => {
    await page.getByRole('link', { name: '就此发起督办' }).click()
    await expect(page.getByText('来源事项:')).toBeVisible()
    await expectGoodOnPhoneAndDesk(page, 'case-from-request')
    await page.getByLabel('督办要求').fill('请限期办理该诉求。')
    await page.getByRole('button', { name: '发起督办' }).click()
    await expect(page.locator('.page-head')).toContainText('待答复')
    await page.getByRole('link', { name: `诉求 ${number}` }).click()
    const cases = page.getByRole('region', { name: '督办' })
    await expect(cases.getByRole('link', { name: TITLE })).toBeVisible()
    await expect(cases).toContainText('待答复')
    await expect(page.getByRole('link', { name: '就此发起督办' })).toHaveCount(0)
    await expectGoodOnPhoneAndDesk(page, 'request-with-files-and-case')
  })

  await test.step('the unit accepts it, proposes a solution and answers; the days are counted', async () => {
    const context = await browser.newContext({ baseURL: product.origin })
    const desk = await context.newPage()
    await new SignInPage(desk).as('education')
    await desk.goto(address)
    const unit = new RequestPage(desk)
    await desk.goto('/app/worklist')
    await expect(desk.getByRole('listitem').filter({ hasText: number })).toContainText('予以受理')
    await expectGoodOnPhoneAndDesk(desk, 'worklist-with-request')
    await desk.goto(address)
    await unit.take('予以受理')
    await expect(desk.getByText('最迟 2026-09-21 · 5 日内提出诉求解决方案')).toBeVisible()
    await expect(desk.getByRole('table', { name: '逐日清点' })).toBeVisible()
    await expectGoodOnPhoneAndDesk(desk, 'request')
    await unit.take('提出方案', '本月内完成支付审批。')
    await unit.take('书面答复', '已支付,请查收。')
    await context.close()
  })

  await test.step('whoever raised it reads the answer, says that they are content, and the bureau strikes it off', async () => {
    await page.reload()
    await bureau.take('征询满意度')
    await page.goto('/requests/follow')
    await page.getByLabel('诉求编号').fill(number)
    await page.getByLabel('查询码').fill(code)
    await page.getByRole('button', { name: '查询', exact: true }).click()
    await expect(page.getByText('已支付,请查收。')).toBeVisible()
    await expectGoodOnPhoneAndDesk(page, 'request-followed')
    await page.getByRole('button', { name: '满意', exact: true }).click()
    await expect(page.getByText('满意度评价')).toBeVisible()
    await page.goto(address)
    await bureau.take('销号')
    await bureau.expectNext('已办结')
  })

  await test.step('a complaint that pauses a project stops its days to sign', async () => {
    await page.goto('/app/procurements?clock=contract&level=law&light=green&regime=government-procurement')
    await page.getByRole('table').getByRole('row').nth(1).getByRole('link').first().click()
    const project = page.url()
    const card = page.getByRole('region', { name: '质疑与投诉' })
    await card.getByRole('link', { name: '登记质疑、投诉' }).click()
    const form = page.locator('form')
    await choose(page, form, '类型', '投诉')
    await choose(page, form, '受理渠道', '来信')
    await form.getByLabel('事项名称').fill('对评审过程的投诉')
    await form.getByLabel('具体内容').fill('投诉事项见附件。')
    await form.getByRole('button', { name: '登记受理' }).click()
    await expect(page.getByText(/合同.*:现截止 2026-/u)).toBeVisible()
    await page.getByRole('button', { name: '暂停采购活动' }).click()
    await expect(dialog.getByText(/停止计算,恢复后按暂停的天数顺延/u)).toBeVisible()
    await dialog.getByRole('button', { name: '暂停采购活动' }).click()
    await expect(dialog).toHaveCount(0)
    await expect(page.getByText(/合同.*:暂停计算/u)).toBeVisible()
    await page.goto(project)
    await expect(card.getByRole('link', { name: /^投诉 TS-2026-/u })).toBeVisible()
  })
})
