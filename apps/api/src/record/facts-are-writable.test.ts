import { withAcceptance } from '@tenderlight/compliance/performance/acceptance'
import type { AwardFacts } from '@tenderlight/compliance/procurement/award-facts'
import type { PaymentFacts } from '@tenderlight/compliance/procurement/payment-facts'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import type { SupplierFacts } from '@tenderlight/compliance/procurement/supplier-facts'
import type { TenderFacts } from '@tenderlight/compliance/procurement/tender-facts'
import { withParties } from '@tenderlight/compliance/suppliers/parties'
import { aProcurement } from '@tenderlight/compliance/testing/builders'
import { budgetLineKey } from '@tenderlight/contracts/budget'
import { setTermsInput } from '@tenderlight/contracts/deposits'
import { exemption } from '@tenderlight/contracts/exemption-grounds'
import { disclosureKind } from '@tenderlight/contracts/performance'
import { savePolicyInput } from '@tenderlight/contracts/parties'
import { detailStep } from '@tenderlight/contracts/steps'
import { expect, test } from 'vitest'

type Fact = keyof (TenderFacts & SupplierFacts & AwardFacts & PaymentFacts)

const PARTIES = withParties(aProcurement({ id: 'P', contractAmount: 1_000_000, winnerScale: 'large' }), [
  { id: 'a', role: 'winner', name: '甲公司', declared: 'large', letter: true },
  { id: 'b', role: 'member', name: '乙公司', declared: 'small', letter: true, amount: 400_000, related: false },
])
const ACCEPTANCE = withAcceptance(aProcurement({ id: 'A' }), {
  standards: [{ id: 's', kind: 'service', text: '每日巡检', result: 'met' }],
  publicService: true,
  usersTookPart: true,
})

/** Where a fact is written, and what shows that it is. */
const PLACES = {
  /** 环节要素, and the grid of many projects. */
  details: (field) => detailStep(field) !== undefined,
  /** 中小企业政策. */
  policy: (field) => field in savePolicyInput.shape,
  /** 保证金约定. */
  terms: (field) => field in setTermsInput.shape,
  /** 承担单位: what the record has where it does not say so itself. */
  parties: (field) => PARTIES[field] !== undefined,
  /** 验收. */
  acceptance: (field) => ACCEPTANCE[field] !== undefined,
  /** 预算指标: a project is linked to a line, which has its year and number. */
  budget: () => Object.keys(budgetLineKey.shape).join(' ') === 'year code',
  /** 免予公开意向. */
  exemption: () => exemption.safeParse({ ground: 'batch' }).success,
  /** 履约信息公开. */
  disclosure: () => disclosureKind.options.length === 3,
  /** 采购文件, as it is uploaded and its marks are answered. */
  document: (field) => field === 'documentText' || field === 'documentQuestions',
} as const satisfies Record<string, (field: Fact) => boolean>

/** What no page writes, with the reason. */
const NOWHERE = {
  offer:
    'an offer item by item is the supplier’s, and is not taken over from bids; whom the policy benefits is judged from the declarations of those who carry out the contract',
} as const

/** Every fact that a record may hold beyond the ledger’s columns: a new one does not compile before it has its place. */
const WRITTEN: Readonly<Record<Fact, keyof typeof PLACES | keyof typeof NOWHERE>> = {
  acceptanceStandards: 'acceptance',
  acceptanceStandardsCovered: 'acceptance',
  agreedLateRate: 'details',
  awardAuthority: 'details',
  awardMethod: 'details',
  awardRecordKept: 'details',
  bidsValidUntil: 'terms',
  budgetAdjusted: 'details',
  budgetItem: 'budget',
  cashOnlyDeposit: 'details',
  catalogueItem: 'details',
  clarificationAffectsBids: 'details',
  contractEnteredDirectly: 'details',
  declarationLetter: 'parties',
  declarationPublished: 'policy',
  depositBasisStated: 'terms',
  depositKinds: 'details',
  depositRefundTermsStated: 'terms',
  documentQuestions: 'document',
  documentText: 'document',
  domesticDeduction: 'details',
  electronicGuaranteeAccepted: 'terms',
  estimate: 'details',
  exemptionClaimed: 'exemption',
  fewBiddersApproved: 'details',
  fiscalYear: 'budget',
  foreignCompetes: 'details',
  guaranteeAccepted: 'terms',
  inspectionAgreed: 'details',
  inspectionDueOn: 'details',
  interestPaid: 'details',
  lprAtContract: 'details',
  methodApproved: 'details',
  monthlySettledLabour: 'details',
  offer: 'offer',
  overdueAmount: 'details',
  partnerAgreementAttached: 'policy',
  partnerDeduction: 'details',
  partnerShare: 'parties',
  partnersRelated: 'parties',
  performanceBondReturnOn: 'terms',
  performanceRecords: 'disclosure',
  pilotDocument: 'details',
  prepayment: 'details',
  prepaymentWaived: 'details',
  priceDeduction: 'details',
  priceScoreBonus: 'details',
  publicService: 'acceptance',
  pushedNotices: 'details',
  qualifiedSmes: 'policy',
  rankOneGone: 'details',
  renewal: 'details',
  reservedContractMarked: 'policy',
  separatedAward: 'details',
  singleSourceGround: 'details',
  site: 'details',
  sizeProofDemanded: 'details',
  smallScatteredPurchase: 'exemption',
  smeBenefitGranted: 'policy',
  stateFunded: 'details',
  stoppedOn: 'policy',
  supplements: 'details',
  supplementTerms: 'details',
  tenderObject: 'details',
  urgencyApprovedBy: 'exemption',
  urgencyReason: 'exemption',
  usersTookPart: 'acceptance',
  winnerIsCandidate: 'details',
  winnerRank: 'details',
  yearPlanAmount: 'details',
}

const facts = Object.entries(WRITTEN) as [Fact, (typeof WRITTEN)[Fact]][]

test.each(facts.filter(([, place]) => place !== 'offer'))('%s can be entered: %s', (field, place) => {
  expect(place === 'offer' || PLACES[place](field)).toBe(true)
})

test('what can be entered nowhere is said with the reason, and is no more than this', () => {
  const nowhere = facts.filter(([, place]) => place in NOWHERE).map(([field]) => field)
  expect(nowhere).toEqual(Object.keys(NOWHERE) satisfies string[] as (keyof Procurement)[])
  for (const why of Object.values(NOWHERE)) expect(why.length).toBeGreaterThan(40)
})
