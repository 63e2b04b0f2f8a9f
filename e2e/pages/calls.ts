import { expect } from '@playwright/test'
import type { APIResponse, Page } from '@playwright/test'

/** What a procedure answers, asked for in the name of whoever is signed in on `page`. */
export function callsOn(page: Page) {
  const result = async <T>(answer: APIResponse): Promise<T> => {
    expect(answer.status(), await answer.text()).toBe(200)
    return ((await answer.json()) as { result: { data: T } }).result.data
  }
  return {
    ask: async <T>(what: string, input: object) =>
      result<T>(await page.request.get(`/trpc/${what}?input=${encodeURIComponent(JSON.stringify(input))}`)),
    tell: async (what: string, data: object) => result(await page.request.post(`/trpc/${what}`, { data })),
  }
}
