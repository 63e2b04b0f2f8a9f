import { expectGoodOnPhoneAndDesk } from '../accessibility.ts'
import { expect, test } from '../journey.ts'
import { CasePage } from '../pages/cases.page.ts'
import { typeDate } from '../pages/fields.ts'
import { NavigationPage } from '../pages/navigation.page.ts'
import { SignInPage } from '../pages/sign-in.page.ts'

const UNIT = '示范区教育局'
const PROOF = { name: '整改材料.png', mimeType: 'image/png', buffer: pixel() }

test('a breach becomes a case: letter, answer, return, review, struck off, each by whoever may', async ({
  browser,
  page,
  product,
  signIn,
}) => {
  const own = async (who: 'supervisor' | 'education') => {
    const context = await browser.newContext({ baseURL: product.origin })
    const other = await context.newPage()
    await new SignInPage(other).as(who)
    return other
  }
  const bureau = new CasePage(page)
  let address = ''
  let title = ''
  let number = ''

  await test.step('from what is late it opens a case of one unit', async () => {
    await signIn.as('bureau')
    await page.goto('/app/cases/new')
    const candidate = page.getByRole('row').filter({ hasText: UNIT }).first()
    await candidate.getByRole('link').first().click()
    await page
      .getByRole('region', { name: /^为什么/ })
      .getByRole('link', { name: '发起督办' })
      .click()
    await expect(page.getByRole('checkbox', { name: /^选择 / }).first()).toBeChecked()
    await expect(page.getByRole('status')).toContainText(`将发起 1 件督办:${UNIT} 1 项`)
    await page.getByLabel('督办要求').fill('请报送办理进度。')
    await typeDate(page.getByLabel('答复期限'), '2026-09-25')
    await page.getByRole('button', { name: '发起督办' }).click()
    await bureau.expectStage('待发函')
    address = page.url()
    title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
    await expect(bureau.letter).toContainText('请报送办理进度。')
    await expect(bureau.act('发出督办函')).toHaveCount(0)
    await expect(page.getByText('须由另一名监管人员办理')).toBeVisible()
    await bureau.begin('写备注')
    await bureau.dialog.getByLabel('备注').fill('已电话联系经办人。')
    await bureau.send('保存备注')
  })

  const second = await own('supervisor')
  const supervisor = new CasePage(second)
  await test.step('a second supervisor issues the letter: it gets its number and is a file', async () => {
    await new NavigationPage(second).follow(/\d+ 件督办等我方办理/)
    await expect(second.getByRole('heading', { name: '督办', level: 1 })).toBeVisible()
    await second.getByRole('table').getByRole('link', { name: title }).click()
    await supervisor.begin('发出督办函')
    await supervisor.send('发出督办函')
    await supervisor.expectStage('待答复')
    await expect(supervisor.letter).toContainText(/示财督〔2026〕\d+号/)
    number = /示财督〔2026〕\d+号/.exec((await supervisor.letter.textContent()) ?? '')?.[0] ?? ''
    await expect(supervisor.letter).toContainText('请于2026年9月25日前')
    const saved = second.waitForEvent('download')
    await supervisor.letter.getByRole('button', { name: '下载 pdf' }).click()
    expect((await saved).suggestedFilename()).toBe(
      `${number} 关于${title.split(':')[0]?.replaceAll('(', '（').replaceAll(')', '）')}有关事项的督办函.pdf`,
    )
  })

  const third = await own('education')
  const unit = new CasePage(third)
  const answer = async (text: string) => {
    await unit.begin('答复')
    await unit.dialog.getByLabel('原因和整改方案').fill(text)
    await typeDate(unit.dialog.getByLabel('计划完成日期'), '2026-09-22')
  }
  await test.step('the unit finds it above its worklist and answers with a proof; notes are not for it', async () => {
    await third.getByRole('region', { name: /^督办/ }).getByRole('link', { name: title }).click()
    await unit.expectStage('待答复')
    await expect(third.getByText('已电话联系经办人')).toHaveCount(0)
    await answer('合同文本在会签,完成后立即签订。')
    await third.locator('[role=dialog] input[type=file]').setInputFiles(PROOF)
    await unit.send('答复')
    await unit.expectStage('整改中')
    await expect(unit.steps.getByRole('link', { name: PROOF.name })).toBeVisible()
  })

  await test.step('the bureau returns the plan; the unit answers anew and reports it put right', async () => {
    await page.goto(address)
    await bureau.say('退回整改', '理由', '请写明每一步的完成日期。')
    await bureau.expectStage('待答复')
    await third.reload()
    await expect(unit.steps).toContainText('请写明每一步的完成日期。')
    await answer('9月18日会签,9月22日签订。')
    await unit.send('答复')
    await unit.begin('报告整改完成')
    await unit.dialog.getByLabel('完成情况').fill('合同已签订并公告。')
    await typeDate(unit.dialog.getByLabel('完成日期'), '2026-09-16')
    await unit.send('报告整改完成')
    await unit.expectStage('待复核')
    await expectGoodOnPhoneAndDesk(third, 'case-unit')
  })

  await test.step('it is reviewed, told, and struck off by somebody else, with a reason while the record says otherwise', async () => {
    await page.reload()
    await bureau.say('复核通过', '复核意见', '材料属实。')
    await bureau.say('反馈结果', '反馈内容', '整改结果已确认。')
    await bureau.expectStage('待销号')
    await expect(bureau.act('销号')).toHaveCount(0)
    await second.reload()
    await supervisor.begin('销号')
    await expect(supervisor.dialog).toContainText('须写明理由')
    await supervisor.dialog.getByLabel('理由').fill('合同已签订,登记随后补上。')
    await supervisor.send('销号')
    await supervisor.expectStage('销号')
    await expect(supervisor.rail.getByRole('listitem')).toHaveCount(6)
    await expect(supervisor.rail).not.toContainText('未开始')
    await expectGoodOnPhoneAndDesk(second, 'case-closed')
  })

  await test.step('letters that wait go out together, each with its own number, with one confirmation', async () => {
    await second.goto('/app/cases?stage=to-issue&sort=opened')
    await expect(second.getByRole('button', { name: /^全选 \d+ 件$/u })).toBeVisible()
    const waiting = await second.getByRole('checkbox', { name: /^选择/u }).count()
    expect(waiting).toBeGreaterThan(0)
    await second.getByRole('button', { name: `全选 ${waiting} 件` }).click()
    await second.getByRole('button', { name: `签发所选督办函(${waiting} 件)` }).click()
    await expectGoodOnPhoneAndDesk(second, 'cases-issue-many')
    await supervisor.send('确认签发')
    await expect(second.getByText(`已发出 ${waiting} 件督办函`)).toBeVisible()
    await expect(second.getByRole('checkbox', { name: /^选择/u })).toHaveCount(0)
  })

  await test.step('the board counts the cases and leads to them', async () => {
    await second.goto('/app/board')
    await second.getByRole('link', { name: /^督办 \d+ 件未办结$/u }).click()
    await expect(second.getByRole('heading', { name: '督办', level: 1 })).toBeVisible()
    await expectGoodOnPhoneAndDesk(second, 'cases-sorted')
  })

  await test.step('the list finds it among the closed ones', async () => {
    await second.goto('/app/cases?stage=closed')
    await expect(second.getByRole('table')).toContainText(number)
  })
})

/** A picture of one point. */
function pixel(): Buffer {
  return Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
}
