import { createServer } from 'node:http'
import { once } from 'node:events'
import { expect, test } from '../journey.ts'

test.use({ engine: 'postgresql' })

test('a script that found its way into a page does not run', async ({ page, pageErrors }) => {
  for (const path of ['/', '/app/sign-in']) {
    await page.goto(path)
    const ran = await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "ran"'
      const button = document.createElement('button')
      button.setAttribute('onclick', 'document.title = "ran"')
      document.body.append(script, button)
      button.click()
      return document.title === 'ran'
    })
    expect(ran).toBe(false)
  }
  // Script and attribute, on both pages: the browser says of each that it was kept from running.
  expect(pageErrors.filter((error) => error.includes('Content Security Policy'))).toHaveLength(4)
  pageErrors.length = 0
})

test('a page of another site cannot act with the cookie of somebody who is signed in', async ({
  page,
  product,
  signIn,
  pageErrors,
}) => {
  await signIn.as('education')
  // The same machine by another name is another site to the browser.
  const elsewhere = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(
      `<form method="post" enctype="text/plain" action="${product.origin}/trpc/access.signOut"><input name="x"></form>`,
    )
  }).listen(0, 'localhost')
  await once(elsewhere, 'listening')
  const address = elsewhere.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  await page.goto(`http://localhost:${address.port}/`)
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.url().includes('access.signOut')),
    page.evaluate(() => document.querySelector('form')?.submit()),
  ])
  expect(answer.status()).toBe(403)
  await page.waitForURL(/access\.signOut/)
  elsewhere.close()

  await page.goto('/app')
  await expect(page).not.toHaveURL(/sign-in/)
  pageErrors.length = 0
})
