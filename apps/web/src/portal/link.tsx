import type { AnchorHTMLAttributes, MouseEvent } from 'react'
import { go } from './address.ts'
import { withDistrict } from './district.ts'

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string }

/** A real link, within the district that is shown, that stays in the page when it is followed plainly; a new tab, a copy or a download work as ever. */
export function Link({ href, onClick, children, ...rest }: LinkProps) {
  const address = withDistrict(href)
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (!plain || event.defaultPrevented) return
    event.preventDefault()
    go(address)
  }
  return (
    <a {...rest} href={address} onClick={follow}>
      {children}
    </a>
  )
}
