import { Button } from 'antd'
import { m } from '../../paraglide/messages.js'
import { useLocale } from '../locale-context.ts'

/** Turns the page into the other language; the choice stays in this browser. */
export function LanguageSwitch() {
  const { locale, switchTo } = useLocale()
  const other = locale === 'en' ? 'zh-CN' : 'en'
  return (
    <Button className="no-print" lang={other} onClick={() => switchTo(other)}>
      {m.language_other()}
      <span className="visually-hidden"> {m.language_switch()}</span>
    </Button>
  )
}
