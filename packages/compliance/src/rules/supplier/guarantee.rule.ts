import { valueOn } from '@tenderlight/law/dated-parameter'
import { bondGuarantee } from '@tenderlight/law/parameters/supplier'
import { judgeText } from '../../documents/judge-text.ts'
import type { Finding } from '../../finding.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import { cannotTell, found } from '../found.ts'
import type { Ground } from '../found.ts'
import { noticeDate } from '../notice-date.ts'
import { makeRule } from '../rule.ts'

export const guaranteeAccepted = makeRule(
  'required',
  {
    level: 'law',
    regime: 'both',
    stage: 'tender',
    title: { zh: '保证金不限定现金、接受保函', en: 'Deposits are not cash only; guarantees are accepted' },
    requires: {
      zh: '机关、事业单位不将保证金限定为现金,中小企业以金融机构保函提供保证的应当接受;工程建设只收投标、履约、工程质量、农民工工资四类保证金。采购文件仅作文字检查。',
      en: 'Public bodies do not ask for cash only and accept guarantees of financial institutions from SMEs; works ask for bid, performance, quality and wage deposits alone. Only the words of a document are checked.',
    },
    notMet: {
      zh: '保证金限定为现金、不接受保函,或收取四类以外的保证金',
      en: 'Cash only, guarantees refused, or a deposit outside the four kinds',
    },
    figure: bondGuarantee,
  },
  {
    clocks: [],
    needs: ['cashOnlyDeposit', 'guaranteeAccepted', 'depositKinds', 'documentText', 'category'],
    silentWithout: ['cashOnlyDeposit', 'guaranteeAccepted', 'depositKinds', 'documentText'],
    judge: (procurement, scope) => {
      const { cashOnlyDeposit, guaranteeAccepted: accepted, depositKinds, documentText } = procurement
      const aboutForm = cashOnlyDeposit !== undefined || accepted !== undefined || documentText !== undefined
      if (!aboutForm && depositKinds === undefined) return undefined
      const value = valueOn(bondGuarantee, noticeDate(procurement) ?? scope.today)
      if (value === undefined) return undefined
      const ground: Ground = { figure: bondGuarantee, level: 'law', value, scope }
      const kinds = onKinds({ ...ground, part: 'kinds' }, procurement, value.value)
      return [...(aboutForm ? [onForm(ground, procurement)] : []), ...(kinds === undefined ? [] : [kinds])]
    },
  },
)

function onForm(ground: Ground, procurement: Procurement): Finding {
  const { cashOnlyDeposit, guaranteeAccepted: accepted, documentText } = procurement
  if (cashOnlyDeposit === true || accepted === false) {
    return found(ground, 'breach', 'red')
  }
  return documentText === undefined ? found(ground, 'compliant', 'green') : judgeText(ground, documentText)
}

function onKinds(
  ground: Ground,
  { depositKinds, category }: Procurement,
  four: readonly string[],
): Finding | undefined {
  if (depositKinds === undefined) return undefined
  if (category === undefined) return cannotTell(ground, ['category'])
  if (category !== 'works') return undefined
  const outside = depositKinds.filter((kind) => !four.includes(kind)).length
  const measured = { unit: 'count', required: 0, actual: outside, shortfall: outside } as const
  return outside > 0 ? found(ground, 'breach', 'red', measured) : found(ground, 'compliant', 'green', measured)
}
