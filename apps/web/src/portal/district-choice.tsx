import type { PublicDistricts } from '@tenderlight/contracts/notices'
import { m } from '../paraglide/messages.js'
import { go } from './address.ts'
import { districtIn, otherDistrict } from './district.ts'
import { useResource } from './use-resource.ts'

/** Which district is read, where several publish here; nothing where there is one. */
export function DistrictChoice({ search }: { readonly search: string }) {
  const districts = useResource<PublicDistricts>('/api/public/districts').data?.districts ?? []
  const [first] = districts
  if (first === undefined || districts.length < 2) return null
  return (
    <label className="district">
      <span className="visually-hidden">{m.portal_district()}</span>
      <select
        value={districtIn(search) ?? first.id}
        onChange={({ target }) => go(otherDistrict(window.location.pathname, target.value))}
      >
        {districts.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
