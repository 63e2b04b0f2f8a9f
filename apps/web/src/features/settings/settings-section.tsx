import type { ReactNode } from 'react'

interface SettingsSectionProps {
  /** Of the heading, and where the page's own links lead. */
  readonly id: string
  readonly title: string
  readonly lead: string
  readonly children: ReactNode
}

/** One kind of thing that a district settles. */
export function SettingsSection({ id, title, lead, children }: SettingsSectionProps) {
  return (
    <section className="settings-section" aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        <p className="muted">{lead}</p>
      </div>
      {children}
    </section>
  )
}
