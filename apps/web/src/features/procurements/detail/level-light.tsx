import { m } from '../../../paraglide/messages.js'
import { shortVerdict } from '../../../ui/finding/short-verdict.ts'
import { Light } from '../../../ui/light.tsx'
import { LEVEL_WORDS, LIGHT_WORDS } from '../../../ui/vocabulary.ts'
import { sortFindings } from './clock-rows.ts'
import type { Detail } from '@tenderlight/contracts/procurements'

interface LevelLightProps {
  readonly detail: Detail
  readonly level: 'law' | 'commitment'
}

/** The light of one level, and in a few words the finding that gives it its colour. */
export function LevelLight({ detail, level }: LevelLightProps) {
  const light = detail.lights[level]
  const worst = sortFindings(detail.findings).told.find((one) => one.level === level && one.light === light)
  const words =
    light === 'green'
      ? m.detail_light_fine()
      : light === 'grey' || worst === undefined
        ? m.detail_light_grey()
        : shortVerdict(worst, detail.asOf)
  return (
    <span className="num">
      {LEVEL_WORDS[level]()}{' '}
      <Light light={light} word={LIGHT_WORDS[light]()}>
        {words}
      </Light>
    </span>
  )
}
