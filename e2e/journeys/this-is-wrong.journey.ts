import { expectGoodOnPhoneAndDesk } from '../accessibility.ts'
import { expect, test } from '../journey.ts'
import { NavigationPage } from '../pages/navigation.page.ts'
import { ObjectionsPage } from '../pages/objections.page.ts'
import { SignInPage } from '../pages/sign-in.page.ts'

const REASON = '送达回执的日期晚于登记的日期'
const RIGHT = '应自送达回执的日期起算'
const DECIDED = '已核对回执,登记有误'

test('a clerk calls a finding wrong, the bureau finds it so, the clerk is told, and everybody reads how often the rule was wrong', async ({
  browser,
  page,
  product,
  signIn,
}) => {
  // Two people and the public, seven pages in two sizes of screen.
  test.setTimeout(480_000)
  const clerk = new ObjectionsPage(page)
  const desk = await (await browser.newContext({ baseURL: product.origin })).newPage()
  const bureau = new ObjectionsPage(desk)
  let title = ''
  let ruleAt = ''

  await test.step('the why panel shows the facts that the finding hangs on', async () => {
    await signIn.as('education')
    title = await clerk.openLate()
    await expect(clerk.why.getByRole('region', { name: '依据的事实' })).toContainText(/20\d\d-\d\d-\d\d/)
    await expectGoodOnPhoneAndDesk(page, 'why-panel')
    ruleAt = (await clerk.why.getByRole('link').first().getAttribute('href')) ?? ''
  })

  await test.step('what is typed is kept over a reload; without a reason nothing is sent', async () => {
    await clerk.why.getByRole('button', { name: '这条判定有误' }).click()
    await clerk.dialog.getByRole('button', { name: '提出异议' }).click()
    await expect(clerk.dialog.getByText('请写明').first()).toBeVisible()
    await clerk.dialog.getByLabel('为什么认为有误').fill(REASON)
    await page.reload()
    await clerk.why.getByRole('button', { name: '这条判定有误' }).click()
    await expect(clerk.dialog.getByLabel('为什么认为有误')).toHaveValue(REASON)
    await clerk.dialog.getByLabel(/^正确结果/).fill(RIGHT)
    await expectGoodOnPhoneAndDesk(page, 'why-object')
    await clerk.dialog.getByRole('button', { name: '提出异议' }).click()
    await expect(clerk.dialog).toHaveCount(0)
    await expect(clerk.ofFinding).toContainText('待处理')
    await expect(clerk.ofFinding).toContainText(RIGHT)
    await expect(clerk.why.getByRole('button', { name: '这条判定有误' })).toHaveCount(0)
  })

  await test.step('it is taken back, and said again', async () => {
    await clerk.ofFinding.getByRole('button', { name: '撤回异议' }).click()
    await expect(clerk.ofFinding).toContainText('已撤回')
    await clerk.say(REASON, RIGHT)
    await clerk.dialog.getByRole('button', { name: '提出异议' }).click()
    await expect(clerk.ofFinding).toContainText('待处理')
    await expectGoodOnPhoneAndDesk(page, 'why-said')
  })

  await test.step('the bureau sees it on top of the list, with the record as judged, and decides', async () => {
    await new SignInPage(desk).as('bureau')
    await new NavigationPage(desk).follow(/^判定异议/)
    await expect(desk).toHaveURL(/\/objections/)
    const row = bureau.row(title).filter({ hasText: '待处理' })
    await expect(row).toContainText(REASON)
    await expectGoodOnPhoneAndDesk(desk, 'objections')
    const downloading = desk.waitForEvent('download')
    await row.getByRole('button', { name: '下载当时的判定存证' }).click()
    expect((await downloading).suggestedFilename()).toMatch(/\.json$/)
    await row.getByRole('button', { name: /^核实处理/ }).click()
    await bureau.dialog.getByRole('button', { name: '核实处理' }).click()
    await expect(bureau.dialog).toContainText('请选择处理结果')
    await bureau.choose('处理结果', '属实:判定有误')
    await bureau.choose('错在哪里', '登记的数据有误')
    await bureau.dialog.getByLabel('处理理由').fill(DECIDED)
    await expectGoodOnPhoneAndDesk(desk, 'objections-decide')
    await bureau.dialog.getByRole('button', { name: '核实处理' }).click()
    await expect(bureau.dialog).toHaveCount(0)
    await expect(bureau.row(DECIDED)).toContainText('属实 · 登记有误')
    await desk.goto('/app/objections?state=dismissed')
    await expect(bureau.row('不成立')).toHaveCount(1)
  })

  await test.step('who said it is told, once', async () => {
    await page.goto('/app/alerts')
    const told = page.getByRole('list', { name: '您对判定的异议已处理' })
    await expect(told).toContainText(title)
    await expect(told).toContainText('属实')
    await expectGoodOnPhoneAndDesk(page, 'objection-told')
    await told.getByRole('button', { name: '标为已读' }).click()
    await expect(told.getByRole('button')).toHaveCount(0)
  })

  await test.step('the rule’s page and the public page say how often the rule was wrong', async () => {
    await page.goto(ruleAt)
    const rate = page.getByRole('region', { name: '判定差错率' })
    await expect(rate).toContainText(/属实 [1-9]/)
    await expectGoodOnPhoneAndDesk(page, 'rule-accuracy')
    await rate.getByRole('link', { name: '各规则公开差错率' }).click()
    await expect(page).toHaveURL(/\/accuracy\?district=/)
    await expect(page.getByRole('heading', { level: 1, name: '判定准确率公开' })).toBeVisible()
    await expect(page.getByRole('table').first()).not.toContainText('教育局')
    await expectGoodOnPhoneAndDesk(page, 'accuracy')
    await page.getByRole('button', { name: /English/ }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'How often findings were wrong' })).toBeVisible()
    await expectGoodOnPhoneAndDesk(page, 'accuracy-en')
  })
})

test('a correction of a fact stands in the why panel, with the finding before and after', async ({ page, signIn }) => {
  test.slow()
  await signIn.as('education')
  const clerk = new ObjectionsPage(page)
  await clerk.openLate()
  await expect(clerk.why.getByRole('region', { name: '更正前后的判定' })).toHaveCount(0)
  // The day from which the clock counts is put one day later, by the form that corrects a fact.
  const listed = await page.request.get(
    `/trpc/procurements.get?input=${encodeURIComponent(JSON.stringify({ key: /[\da-f-]{36}/.exec(page.url())?.[0] }))}`,
  )
  const { result } = (await listed.json()) as {
    result: {
      data: {
        findings: readonly { verdict: string; trigger: { event: string; on: string } | null; due: string | null }[]
        facts: readonly { id: string; event: string; on: string; correctedBy: string | null }[]
      }
    }
  }
  const { facts, findings } = result.data
  const started = findings.filter(
    ({ trigger, due, verdict }) => trigger !== null && due !== null && verdict === 'breach',
  )
  const fact = facts.find(
    ({ event, correctedBy }) => correctedBy === null && started.some(({ trigger }) => trigger?.event === event),
  )
  expect(fact).toBeDefined()
  const on = new Date(Date.parse(`${fact?.on ?? ''}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
  const corrected = await page.request.post('/trpc/procurements.correctFact', {
    data: { factId: fact?.id, on, reason: '按送达回执更正' },
  })
  expect(corrected.status()).toBe(200)
  await page.reload()
  const facts1 = clerk.why.getByRole('region', { name: '依据的事实' })
  await expect(facts1).toContainText(`${fact?.on ?? ''} → ${on}`)
  await expect(facts1).toContainText('按送达回执更正')
  const changed = clerk.why.getByRole('region', { name: '更正前后的判定' })
  await expect(changed).toContainText(`自 ${on} 起算`)
  await expectGoodOnPhoneAndDesk(page, 'why-corrected')
})
