import { civilDate } from '@tenderlight/law/civil-date'
import type { OfficialDocument } from '../documents/official/official-document.ts'

/** A letter of a finance bureau with every kind of block; what is given replaces its parts. */
export function officialPaper(given: Partial<OfficialDocument> = {}): OfficialDocument {
  return {
    form: 'letter',
    issuer: '示范区财政局',
    number: '示财督〔2026〕7号',
    title: '关于办理政府采购事项的督办函',
    to: '示范区教育局',
    blocks: [
      { kind: 'text', text: '经核查，你单位下列采购项目有事项已超过办理期限。\n请于2026年12月1日前办理，并函告我局。' },
      { kind: 'heading', level: 1, text: '一、事项' },
      {
        kind: 'table',
        columns: [
          { header: '项目编号', width: 3, align: 'left' },
          { header: '事项', width: 5, align: 'left' },
          { header: '超期（日）', width: 2, align: 'right' },
        ],
        rows: [['CG-2026-0101', '签订合同', '12']],
      },
      { kind: 'heading', level: 2, text: '（一）办理要求' },
      { kind: 'text', text: '逐项说明原因和办理结果。' },
    ],
    attachments: ['事项清单'],
    signed: { issuer: '示范区财政局', on: civilDate('2026-11-22') },
    copies: ['示范区审计局'],
    contact: '联系人：张三，电话：0553-1234567',
    ...given,
  }
}
