import type { EventName } from '@tenderlight/compliance/procurement/events'
import type { Procurement } from '@tenderlight/compliance/procurement/procurement'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { Refused } from '../problem.ts'

interface Entered {
  readonly event: EventName
  readonly on: CivilDate
  readonly medium?: string | undefined
  readonly evidence?: string | undefined
}

/**
 * What the product publishes itself is not put on record as if somebody else had: an intention or a plan goes through its
 * review, an announcement of today out of the product. Of a project in the register an announcement that went out elsewhere is
 * recorded with where and by what proof; a ledger's own past comes as it stands there. Throws `Refused` `notice-refused`.
 */
export function refuseUnpublished(
  heldBy: Procurement['heldBy'],
  { event, on, medium, evidence = '' }: Entered,
  today: CivilDate,
): void {
  if (event === 'announcement') {
    if (on === today) throw publishIt()
    if (heldBy === 'register' && (medium === undefined || evidence.trim() === '')) throw proveIt()
  }
  if (event === 'intention' || event === 'tender-plan') {
    if (heldBy === 'register' || on === today) throw submitIt(event)
  }
}

function publishIt(): Refused {
  return new Refused('notice-refused', {
    zh: '今天的采购公告由本系统发布,不作补录。',
    en: 'An announcement of today is published here, not recorded as published elsewhere.',
    toDoZh: '请在项目页使用“发布公告”;已在其他媒体发布的,次日起凭发布媒介和凭证补录。',
    toDoEn:
      'Use “Publish announcement” on the project’s page; one that went out elsewhere is recorded from the next day on, with medium and proof.',
  })
}

function proveIt(): Refused {
  return new Refused('notice-refused', {
    zh: '补录在其他媒体发布的采购公告,须写明发布媒介和凭证。',
    en: 'An announcement that went out elsewhere is recorded with its medium and what proves it.',
    toDoZh: '请在项目页“登记步骤”中选择采购公告,写明媒介以及网址或文号。',
    toDoEn:
      'Choose the announcement under “Record a step” on the project’s page and give the medium and an address or number.',
  })
}

function submitIt(event: 'intention' | 'tender-plan'): Refused {
  const [zh, en] = event === 'intention' ? ['采购意向', 'An intention'] : ['招标计划', 'A tender plan']
  return new Refused('notice-refused', {
    zh: `${zh}须经另一人复核后公开,不能直接登记。`,
    en: `${en} is published once a second person approves it; it is not recorded directly.`,
    toDoZh: `请填写${zh}并提交复核;过去在别处公开的,由财政部门导入台账。`,
    toDoEn:
      'Fill it in and submit it for review; what was published elsewhere in the past comes with a ledger that the finance bureau imports.',
  })
}
