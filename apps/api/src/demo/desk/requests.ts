import { Readable } from 'node:stream'
import type { IntakeStep } from '@tenderlight/compliance/intake/steps'
import type { Receipt } from '@tenderlight/contracts/requests'
import { countOfSteps } from '@tenderlight/db/repositories/matters'
import { listOrganisations } from '@tenderlight/db/repositories/organisations'
import { officialDocx } from '@tenderlight/exchange/documents/official/official-docx'
import type { CivilDate } from '@tenderlight/law/civil-date'
import { setDesk } from '../../features/desk/set-desk.ts'
import { attachToRequest } from '../../features/requests/attach.ts'
import { receiveMatter } from '../../features/requests/receive.ts'
import { routeMatter, strikeOff, takeStep } from '../../features/requests/steps.ts'
import { actionOf } from '../../features/requests/who.ts'
import { BUREAU, OFFICE, UNITS } from '../units.ts'
import type { UnitKey } from '../units.ts'
import type { Act, Call } from './act.ts'
import { daysAgo } from './days.ts'
import type { Desk } from './demo-desk.ts'
import { pick } from './project.ts'

const SECOND = 'jianguan'
const NOTHING = { class: null, layer: null, level: null, dueOn: null, words: null }

/** A step of a matter of the demo: so many days ago, by whom, with which words. */
interface Done {
  readonly kind: Exclude<IntakeStep, 'received' | 'classed'>
  readonly ago: number
  readonly who: string
  readonly words?: string
  /** Where it is handed to. */
  readonly to?: UnitKey
  readonly satisfied?: boolean
}

/** What the demo's district sorts requests by, and matters in every state: waiting, late, answered, struck off, and pausing. */
export function requestActs(desk: Desk): Act[] {
  return [sorting(daysAgo(desk, 30)), ...loneMatters(desk), ...onProjects(desk)]
}

function sorting(on: CivilDate): Act {
  const content = {
    classes: [
      { id: 'payment', name: '资金支付' },
      { id: 'process', name: '采购过程' },
      { id: 'policy', name: '政策咨询' },
    ],
    layers: [
      { id: 'unit', name: '单位协调' },
      { id: 'district', name: '区级协调' },
    ],
    levels: [],
  }
  const set = { kind: 'intake-classes', key: '', version: 0, content, from: on, reason: '诉求分类(示例)' } as const
  return {
    on,
    who: BUREAU.key,
    action: 'desk.configure',
    work: ({ deps, actor, today }) => setDesk(deps, actor, today, set),
  }
}

function loneMatters(desk: Desk): Act[] {
  const routed = (ago: number, to: UnitKey): Done => ({ kind: 'routed', ago, who: BUREAU.key, to })
  return [
    ...matter(desk, { ago: 21, who: OFFICE.key, channel: 'hotline-12345', title: '咨询履约保证金退还时间' }, [
      routed(21, 'shuiwu'),
      { kind: 'accepted', ago: 20, who: 'shuiwu' },
      { kind: 'planned', ago: 18, who: 'shuiwu', words: '核对验收资料后办理退还。' },
      { kind: 'replied', ago: 14, who: 'shuiwu', words: '已书面答复,保证金已按原路退还。' },
      { kind: 'satisfaction-asked', ago: 13, who: BUREAU.key },
      { kind: 'satisfaction', ago: 12, who: BUREAU.key, satisfied: true },
      { kind: 'struck-off', ago: 11, who: SECOND },
    ]),
    ...matter(desk, { ago: 14, who: BUREAU.key, channel: 'telephone', title: '反映合同款支付进度', file: '来电记录' }, [
      routed(14, 'weijian'),
      { kind: 'accepted', ago: 13, who: 'weijian' },
    ]),
    ...matter(desk, { ago: 3, who: BUREAU.key, channel: 'visit', title: '咨询意向公开后的报名方式' }, [
      routed(3, 'shuiwu'),
      { kind: 'accepted', ago: 2, who: 'shuiwu' },
    ]),
    ...matter(desk, { ago: 5, who: OFFICE.key, channel: 'letter', kind: 'letter', title: '关于采购文件条款的来信' }, [
      routed(4, 'weijian'),
    ]),
    ...matter(desk, { ago: 0, who: OFFICE.key, channel: 'hotline-12345', title: '咨询中小企业预留份额' }, []),
    ...matter(
      desk,
      { ago: 4, who: BUREAU.key, channel: 'letter', kind: 'contact-change', title: '区住建局调整采购联系人' },
      [{ kind: 'struck-off', ago: 3, who: SECOND }],
    ),
  ]
}

/** The challenges that the demo's records tell of, as matters; and a complaint after the answered one that pauses its project. */
function onProjects(desk: Desk): Act[] {
  const open = pick(desk.projects, 'challenge under way', 1)
  const answered = pick(desk.projects, 'challenge answered, contract clock running again', 1)
  return [
    ...open.flatMap(({ key, unit, challengeOn }) =>
      challengeOn === undefined
        ? []
        : matter(
            desk,
            {
              on: challengeOn,
              who: unit,
              channel: 'letter',
              kind: 'challenge',
              project: key,
              title: '对评审结果的质疑',
            },
            [],
          ),
    ),
    ...answered.flatMap(({ key }) =>
      matter(
        desk,
        {
          ago: 1,
          who: BUREAU.key,
          channel: 'letter',
          kind: 'complaint',
          project: key,
          title: '对质疑答复不满意的投诉',
        },
        [
          { kind: 'accepted', ago: 0, who: BUREAU.key, words: '符合受理条件。' },
          { kind: 'paused', ago: 0, who: BUREAU.key, words: '书面通知采购人暂停采购活动。' },
        ],
      ),
    ),
  ]
}

type Head = Pick<Receipt, 'channel' | 'title'> & {
  readonly who: string
  readonly kind?: Receipt['kind']
  readonly project?: string
  /** The name of a paper that is attached. */
  readonly file?: string
} & ({ readonly ago: number } | { readonly on: CivilDate })

/** One matter with its steps. Its key is known once it was taken in. */
function matter(desk: Desk, head: Head, done: readonly Done[]): Act[] {
  const { who, kind = 'request', project = null, channel, title, file } = head
  const on = 'on' in head ? head.on : daysAgo(desk, head.ago)
  let id = ''
  const receipt: Receipt = {
    kind,
    regime: null,
    channel,
    title,
    words: `${title}(示例内容)。`,
    receivedOn: on,
    project,
    after: null,
    party: { name: '示例商贸有限公司', telephone: null, creditCode: null, address: null },
    confidential: false,
    said: kind === 'contact-change' ? { changedOn: on, filedOn: on } : kind === 'challenge' ? { about: 'result' } : {},
  }
  const received: Act = {
    on,
    turn: 20,
    who,
    action: 'matters.receive',
    work: async ({ deps, actor, today }) => {
      id = await receiveMatter(deps, actor, today, receipt)
    },
  }
  const attached: readonly Act[] =
    file === undefined
      ? []
      : [
          {
            on,
            turn: 21,
            who,
            action: 'matters.handle',
            work: async ({ deps, actor }) => {
              if (deps.evidence === null) return
              const bytes = await paperOf(title, file, on)
              const arriving = { body: Readable.from([bytes]), announcedBytes: bytes.length }
              await attachToRequest(deps, actor, { id, name: `${file}.docx` }, arriving)
            },
          },
        ]
  return [received, ...attached, ...done.map((one, index) => stepAct(desk, () => id, one, index))]
}

/** A short paper of the bureau, as a file. */
async function paperOf(title: string, name: string, on: CivilDate): Promise<Buffer> {
  const text = `${on} 收到来电:${title}。已告知办理程序,并转承办单位核实(示例内容)。`
  const bytes = await officialDocx({
    form: 'notice',
    issuer: BUREAU.name,
    number: null,
    title: name,
    to: null,
    blocks: [{ kind: 'text', text }],
    attachments: [],
    signed: { issuer: BUREAU.name, on },
    copies: [],
    contact: null,
  })
  return Buffer.from(bytes)
}

function stepAct(
  desk: Desk,
  idOf: () => string,
  { kind, ago, who, words = '', to, satisfied }: Done,
  index: number,
): Act {
  const on = daysAgo(desk, ago)
  const work = async ({ deps, actor, today }: Call) => {
    const id = idOf()
    const version = await countOfSteps(deps.db, actor.districtId, id)
    const change = { id, version, on, words: words === '' ? null : words }
    if (kind === 'routed') {
      const name = UNITS.find(({ key }) => key === to)?.name
      const known = await listOrganisations(deps.db, actor.districtId)
      const handler = known.find((one) => one.name === name)?.id ?? null
      await routeMatter(deps, actor, today, { ...change, ...NOTHING, class: 'policy', to: handler })
    } else if (kind === 'struck-off') await strikeOff(deps, actor, today, change)
    else await takeStep(deps, actor, today, { ...change, kind, said: satisfied === undefined ? {} : { satisfied } })
  }
  return { on, turn: 21 + index, who, action: actionOf(kind), work }
}
