import { gpComplaintAbuse } from '@tenderlight/law/parameters/matters'
import { payDisclosure, xialuArrearsClear } from '@tenderlight/law/parameters/payment'
import { LONE_MATTER_RULES } from '../rules/matters/matter-rules.ts'
import type { Statement } from '../rules/rule.ts'

const abuse: Statement = {
  id: gpComplaintAbuse.rule,
  jurisdiction: gpComplaintAbuse.jurisdiction,
  level: 'law',
  regime: 'government-procurement',
  kind: 'count',
  subject: 'supplier',
  title: { zh: '12 个月内 3 次以上投诉查无实据', en: 'Three unproven complaints within 12 months' },
  requires: {
    zh: '投诉人在全国范围 12 个月内 3 次以上投诉查无实据的,由财政部门列入不良行为记录名单。',
    en: 'A complainant with three or more unproven complaints within 12 months anywhere in the country is entered in the record of bad conduct.',
  },
  notMet: {
    zh: '12 个月内查无实据的投诉已达列入不良行为记录名单的次数',
    en: 'Unproven complaints within 12 months have reached the number for the record of bad conduct',
  },
  parameter: gpComplaintAbuse,
  clocks: [],
  needs: ['matter.by', 'matter.decidedOn', 'matter.proven'],
  evaluated: true,
}

const disclosure: Statement = {
  id: payDisclosure.rule,
  jurisdiction: payDisclosure.jurisdiction,
  level: 'law',
  regime: 'both',
  kind: 'deadline',
  subject: 'unit-year',
  title: {
    zh: '3 月 31 日前公开上年度逾期未付中小企业款项',
    en: 'Overdue contracts of the past year published by 31 March',
  },
  requires: {
    zh: '机关、事业单位每年 3 月 31 日前,公开上一年度逾期尚未支付中小企业款项的合同数量、金额等信息。',
    en: 'Public bodies publish number and amount of the past year’s overdue contracts with small and medium enterprises by 31 March.',
  },
  parameter: payDisclosure,
  clocks: [],
  needs: ['year', 'overdueContracts', 'publishedOn'],
  evaluated: true,
}

const arrearsCleared: Statement = {
  id: xialuArrearsClear.rule,
  jurisdiction: xialuArrearsClear.jurisdiction,
  level: 'commitment',
  regime: 'both',
  kind: 'target',
  subject: 'district-year',
  title: { zh: '拖欠企业账款整改清零', en: 'Arrears to enterprises cleared' },
  requires: {
    zh: '区方案:拖欠企业账款问题按“发现—整改—复核—反馈—销号”闭环办理,2024 年 12 月底前清零。',
    en: 'District plan: each case of arrears is found, rectified, reviewed, fed back and struck off, all by the end of 2024.',
  },
  parameter: xialuArrearsClear,
  clocks: [],
  needs: ['foundOn', 'rectifiedOn', 'reviewedOn', 'fedBackOn', 'struckOffOn'],
  evaluated: true,
}

/** Rules about matters that belong to no procurement, about complainants, and about a unit's arrears. */
export const MATTER_STATEMENTS: readonly Statement[] = [...LONE_MATTER_RULES, abuse, disclosure, arrearsCleared]
