import type { NoticePreview as Preview } from '@tenderlight/contracts/calendar'
import { App, Button } from 'antd'
import { m } from '../../paraglide/messages.js'
import { joinWords } from '../../ui/join-words.ts'
import { ChangeTable } from './change-table.tsx'

interface NoticePreviewProps {
  readonly preview: Extract<Preview, { outcome: 'new' }>
  readonly loading: boolean
  readonly onConfirm: () => void
}

/** What the notice says and what it would move, before it moves anything. */
export function NoticePreview({ preview, loading, onConfirm }: NoticePreviewProps) {
  const { modal } = App.useApp()
  const { notice, moved, settled, units, changes } = preview
  const { year } = notice
  const ask = () =>
    modal.confirm({
      title: m.calendar_confirm_title({ year }),
      content: (
        <>
          <p className="num">{m.calendar_preview_counts({ moved, settled })}</p>
          <p>{m.calendar_confirm_body()}</p>
        </>
      ),
      okText: m.calendar_confirm(),
      cancelText: m.cancel(),
      onOk: onConfirm,
    })
  return (
    <section className="notice-preview" aria-labelledby="preview">
      <div className="page-head">
        <h2 id="preview">{m.calendar_preview_title({ year, number: notice.number ?? m.calendar_no_number() })}</h2>
        <span className="spacer" />
        <Button type="primary" loading={loading} onClick={ask}>
          {m.calendar_confirm()}
        </Button>
      </div>
      <ul className="card holidays preview-holidays">
        {notice.holidays.map(([name, from, through, ...makeUp]) => (
          <li key={`${name} ${from}`} className="num">
            <b>{name}</b> {from === through ? from : `${from} – ${through}`}
            {makeUp.length > 0 && (
              <span className="muted small"> {m.calendar_holiday_work({ days: joinWords(makeUp) })}</span>
            )}
          </li>
        ))}
      </ul>
      <p className="num" role="status">
        {changes.length === 0 ? m.calendar_preview_none() : m.calendar_preview_counts({ moved, settled })}
      </p>
      {units.length > 1 && (
        <ul className="preview-units small muted">
          {units.map((one) => (
            <li key={one.unit.id} className="num">
              {one.unit.name} {one.moved + one.settled}
            </li>
          ))}
        </ul>
      )}
      {changes.length > 0 && <ChangeTable changes={changes} showUnit labelledBy="preview" />}
      {changes.length < moved + settled && (
        <p className="muted small num">{m.calendar_preview_more({ n: changes.length })}</p>
      )}
    </section>
  )
}
