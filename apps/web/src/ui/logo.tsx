import './logo.css'

/** The mark: three lights in a housing, and the name. */
export function Logo({ name }: { readonly name: string }) {
  return (
    <>
      <svg viewBox="0 0 14 32" aria-hidden="true" width="14" height="32">
        <rect width="14" height="32" rx="6" fill="#17212f" />
        <circle cx="7" cy="7" r="3" fill="#e0564c" />
        <circle cx="7" cy="16" r="3" fill="#e8b23a" />
        <circle cx="7" cy="25" r="3" fill="#3fae75" />
      </svg>
      {name}
    </>
  )
}
