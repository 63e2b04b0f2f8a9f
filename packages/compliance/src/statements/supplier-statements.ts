import type { Parameter } from '@tenderlight/law/dated-parameter'
import { fairCompetitionReview } from '@tenderlight/law/parameters/documents'
import { sizeStandard } from '@tenderlight/law/parameters/size-standard'
import { deemedDisabled, deemedPrison } from '@tenderlight/law/parameters/supplier'
import type { Statement } from '../rules/rule.ts'
import { YEAR_STATEMENTS } from './year-statements.ts'

type Said = Pick<Statement, 'kind' | 'subject' | 'title' | 'requires' | 'needs'> & {
  readonly notMet?: Statement['notMet']
}

/** National law that a pure function of its own judges: not a procurement, but a supplier or a policy measure. */
function stated(parameter: Parameter, regime: Statement['regime'], { notMet, ...said }: Said): Statement {
  return {
    id: parameter.rule,
    jurisdiction: parameter.jurisdiction,
    level: 'law',
    regime,
    parameter,
    clocks: [],
    evaluated: true,
    ...said,
    ...(notMet === undefined ? {} : { notMet }),
  }
}

/** Rules about suppliers, documents, policy measures and years. */
export const SUPPLIER_STATEMENTS: readonly Statement[] = [
  stated(sizeStandard, 'government-procurement', {
    kind: 'classification',
    subject: 'supplier',
    title: { zh: '中小企业划型标准', en: 'Size classes of enterprises' },
    requires: {
      zh: '按采购文件载明的所属行业(16 类),以上年度从业人员、营业收入、资产总额划分大、中、小、微型;须同时达到各项下限,否则下划一档。数值待核。新成立企业没有上年度数据的,声明函相应栏目可不填。',
      en: 'By the industry named in the documents (sixteen) and last year’s staff, revenue and assets; every lower limit has to be reached, or it is one class down. Figures unverified. New enterprises without last year’s data may leave the fields empty.',
    },
    needs: ['industry', 'employees', 'revenue', 'assets'],
  }),
  stated(deemedPrison, 'government-procurement', {
    kind: 'classification',
    subject: 'supplier',
    title: { zh: '监狱企业视同小微企业', en: 'Prison enterprises are deemed small' },
    requires: {
      zh: '持有省级以上监狱管理局、戒毒管理局(含新疆生产建设兵团)证明文件的监狱企业,在政府采购中视同小型、微型企业;没有证明文件的不视同。',
      en: 'A prison enterprise with the paper of a provincial prison or rehabilitation administration counts as small or micro; without the paper it does not.',
    },
    needs: ['prisonCertificate'],
  }),
  stated(deemedDisabled, 'government-procurement', {
    kind: 'classification',
    subject: 'supplier',
    title: { zh: '残疾人福利性单位视同小微企业', en: 'Welfare enterprises for disabled people are deemed small' },
    requires: {
      zh: '出具《残疾人福利性单位声明函》的,视同小型、微型企业,采购金额计入面向中小企业采购统计;同时属于小微企业的不重复享受。',
      en: 'An enterprise that declares itself one counts as small or micro, and its contracts in the statistics; who is small anyway benefits once.',
    },
    needs: ['welfareDeclaration'],
  }),
  stated(fairCompetitionReview, 'both', {
    kind: 'required',
    subject: 'policy',
    title: { zh: '政策措施公平竞争审查', en: 'Policy measures are reviewed for fair competition' },
    requires: {
      zh: '涉及政府采购、招标投标的规范性文件和政策措施,出台前须经公平竞争审查,未经审查或审查不通过的不得出台;单个采购(招标)文件不属于政策措施。',
      en: 'Measures about government procurement and tendering are reviewed before they are issued; unreviewed or failed ones are not. A single tender’s document is no such measure.',
    },
    notMet: {
      zh: '政策措施出台前没有公平竞争审查通过的记录',
      en: 'There is no record of a passed review before the measure was issued',
    },
    needs: ['issuedOn', 'review'],
  }),
  ...YEAR_STATEMENTS,
]
