import type { Client } from './test-api.ts'

/** Puts a line of the client's own unit's budget on record, as an import brings it. */
export async function approveLine(client: Client, year: number, code: string, yuan: number): Promise<void> {
  const text = `预算年度,项目代码,项目名称,政府采购预算金额(元)\n${year},${code},预算 ${code},${yuan}\n`
  const content = Buffer.from(text).toString('base64')
  const { importId, digest } = await client.budget.preview.mutate({ filename: `${code}.csv`, content })
  await client.budget.confirm.mutate({ importId, digest })
}
