import type { OwnProject } from './own-notices.ts'
import { plainName, plainTitle } from './plain-title.ts'
import type { PlatformLine } from './platform-line.ts'

/** An organisation of the district, by key and name. */
export interface NamedUnit {
  readonly id: string
  readonly name: string
}

/** Which project a line is of: one, several of which it is not told which, none; `elsewhere`: its buyer is no unit of the district. */
export type Found =
  | { readonly kind: 'one'; readonly project: OwnProject }
  | { readonly kind: 'several'; readonly projects: readonly OwnProject[] }
  | { readonly kind: 'none'; readonly unit: NamedUnit | undefined }
  | { readonly kind: 'elsewhere' }

/** Finds projects by number, else by unit and title; never guesses between several. */
export interface ProjectFinder {
  find(line: Pick<PlatformLine, 'number' | 'title' | 'unit'>): Found
}

export function projectFinder(projects: readonly OwnProject[], units: readonly NamedUnit[]): ProjectFinder {
  const unitByName = new Map(units.map((unit) => [plainName(unit.name), unit]))
  const nameById = new Map(units.map(({ id, name }) => [id, name]))
  const byNumber = Map.groupBy(projects, ({ number }) => plainName(number))
  const byTitle = Map.groupBy(projects, ({ organisationId, record: { title = '' } }) =>
    plainTitle(title, nameById.get(organisationId)),
  )
  byTitle.delete('')
  return {
    find({ number = '', title, unit: name }) {
      const unit = name === undefined ? undefined : unitByName.get(plainName(name))
      if (name !== undefined && unit === undefined) return { kind: 'elsewhere' }
      const ofUnit = ({ organisationId }: OwnProject) => unit === undefined || organisationId === unit.id
      const numbered = (byNumber.get(plainName(number)) ?? []).filter(ofUnit)
      const among =
        numbered.length > 0 ? numbered : (byTitle.get(plainTitle(title, name)) ?? []).filter((one) => ofUnit(one))
      const [first, second] = among
      if (first === undefined) return { kind: 'none', unit }
      return second === undefined ? { kind: 'one', project: first } : { kind: 'several', projects: among }
    },
  }
}
