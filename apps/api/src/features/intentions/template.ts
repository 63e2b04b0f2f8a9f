import { intentionsTemplate } from '@tenderlight/exchange/intentions/template'

/** The table that can be filled in and imported. */
export function template(): { filename: string; content: string } {
  return { filename: '采购意向导入模板.xlsx', content: Buffer.from(intentionsTemplate()).toString('base64') }
}
