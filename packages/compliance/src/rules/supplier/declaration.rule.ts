import { valueOn } from '@tenderlight/law/dated-parameter'
import { smeDeclaration, smeDeclarationPublish } from '@tenderlight/law/parameters/supplier'
import { judgeText } from '../../documents/judge-text.ts'
import type { Finding } from '../../finding.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import { cannotTell, found } from '../found.ts'
import type { Ground } from '../found.ts'
import { required, yes } from '../kinds/required.ts'
import { noticeDate } from '../notice-date.ts'
import { makeRule } from '../rule.ts'
import type { Applies, Declaration } from '../rule.ts'

const letterOnly: Declaration<null> = {
  level: 'law',
  regime: 'government-procurement',
  stage: 'tender',
  title: { zh: '只凭《中小企业声明函》享受政策', en: 'The declaration letter is the only proof of size' },
  requires: {
    zh: '供应商凭《中小企业声明函》享受扶持政策;没有声明函的不享受,采购文件也不得要求声明函之外的身份证明(监狱企业证明、残疾人福利性单位声明函除外)。采购文件仅作文字检查。',
    en: 'Suppliers benefit by their declaration letter and not without it; documents ask for no other proof of size (the papers of prison and welfare enterprises aside). Only the words of a document are checked.',
  },
  notMet: {
    zh: '未凭声明函给予优惠,或要求提供声明函以外的中小企业证明',
    en: 'The benefit was given without a letter, or other proof of size was asked for',
  },
  figure: smeDeclaration,
}

/** Two questions: the benefit rests on the letter; the documents ask for nothing else. */
export const declarationLetter = makeRule('required', letterOnly, {
  clocks: [],
  needs: ['smeBenefitGranted', 'declarationLetter', 'sizeProofDemanded', 'documentText'],
  silentWithout: ['smeBenefitGranted', 'declarationLetter', 'sizeProofDemanded', 'documentText'],
  judge: (procurement, scope) => {
    const { sizeProofDemanded, documentText, declarationLetter: letter } = procurement
    const granted = procurement.smeBenefitGranted
    const asked = sizeProofDemanded !== undefined || documentText !== undefined
    if (!asked && letter === undefined && granted !== true) return undefined
    const value = valueOn(smeDeclaration, noticeDate(procurement) ?? scope.today)
    if (value === undefined) return undefined
    const ground: Ground = { figure: smeDeclaration, level: 'law', value, scope }
    return [
      ...(letter === undefined && granted !== true ? [] : [onLetter(ground, letter, granted)]),
      ...(asked ? [onDocuments({ ...ground, part: 'documents' }, procurement)] : []),
    ]
  },
})

function onLetter(ground: Ground, letter: boolean | undefined, granted: boolean | undefined): Finding {
  if (letter === undefined) return cannotTell(ground, ['declarationLetter'])
  if (letter || granted === false) return found(ground, 'compliant', 'green')
  if (granted === undefined) return cannotTell(ground, ['smeBenefitGranted'])
  return found(ground, 'breach', 'red', { missing: ['declarationLetter'] })
}

function onDocuments(ground: Ground, { sizeProofDemanded, documentText }: Procurement): Finding {
  if (sizeProofDemanded === true) return found(ground, 'breach', 'red')
  return documentText === undefined ? found(ground, 'compliant', 'green') : judgeText(ground, documentText)
}

/** The winner used the policy: it is said so, or nobody else could win. */
function policyUsed({ smeBenefitGranted, measure }: Procurement): Applies {
  if (measure === 'exclusive') return true
  return smeBenefitGranted ?? ['smeBenefitGranted']
}

export const declarationPublished = required({
  level: 'law',
  regime: 'both',
  stage: 'award',
  title: { zh: '随结果公开《中小企业声明函》', en: 'The declaration letter is published with the result' },
  requires: {
    zh: '中标、成交供应商享受中小企业扶持政策的,随结果公告公开其《中小企业声明函》;招标投标项目随中标候选人公示公开。',
    en: 'A winner that benefited from the policy has its letter published with the result; under the Tendering Law with the candidates.',
  },
  figure: smeDeclarationPublish,
  facts: [yes('declarationPublished')],
  reads: ['declarationPublished', 'smeBenefitGranted', 'measure'],
  factsFrom: ['declarationPublished'],
  appliesTo: policyUsed,
  governedBy: ({ resultPublishedOn, awardNoticeOn, candidatePublicityOn }) =>
    resultPublishedOn ?? awardNoticeOn ?? candidatePublicityOn,
})
