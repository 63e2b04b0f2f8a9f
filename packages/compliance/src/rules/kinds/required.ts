import type { CivilDate } from '@tenderlight/law/civil-date'
import { valueOn } from '@tenderlight/law/dated-parameter'
import type { Finding, Light } from '../../finding.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import { cannotTell, found } from '../found.ts'
import type { Ground } from '../found.ts'
import { noticeDate } from '../notice-date.ts'
import { makeRule } from '../rule.ts'
import type { Applies, Declaration, Rule } from '../rule.ts'

/** One thing that a record has to show. */
export interface Fact {
  /** What `missing` calls it: the record's field, or a name in the words of the product. */
  readonly name: string
  /** true: it is there. false: it is not. undefined: the record does not say. */
  readonly there: (procurement: Procurement) => boolean | undefined
  /** The field that alone decides, where one does: without it nobody needs to ask. */
  readonly field?: keyof Procurement
}

interface RequiredDeclaration<V> extends Declaration<V> {
  /** What has to be there; a function where it depends on the record. */
  readonly facts: readonly Fact[] | ((procurement: Procurement) => readonly Fact[])
  /** The record's fields that the facts are read from. */
  readonly reads: readonly (keyof Procurement)[]
  /** The fields that the facts themselves are read from, where `reads` names others too. */
  readonly factsFrom?: readonly (keyof Procurement)[]
  /** false: no finding. A list: these fields are needed to know, asked for once a fact is on record. */
  readonly appliesTo?: (procurement: Procurement) => Applies
  /** The day whose law governs, where it is not the notice's. */
  readonly governedBy?: (procurement: Procurement) => CivilDate | undefined
  /** The light of a breach: red unless the rule only warns. */
  readonly light?: Light
}

/** A fact that is there as soon as the field has a value that is not empty; unknown while it is absent. */
export function said(field: keyof Procurement): Fact {
  return {
    name: field,
    field,
    there: (procurement) => (procurement[field] === undefined ? undefined : procurement[field] !== ''),
  }
}

/** A fact that a yes-or-no field of the record states. */
export function yes(field: keyof Procurement): Fact {
  return {
    name: field,
    field,
    there: (procurement) => (procurement[field] === undefined ? undefined : procurement[field] === true),
  }
}

/**
 * Facts that must be there. While none of them is on record nothing is asked; as soon as one is, what is not there is a
 * breach (for an encouragement: advice) and what the record does not say makes it `cannot-tell`.
 */
export function required<V>(declaration: RequiredDeclaration<V>): Rule {
  const { appliesTo, facts: declared, figure, governedBy, level, light = 'red' } = declaration
  return makeRule(declaration.level === 'encouragement' ? 'encouragement' : 'required', declaration, {
    clocks: [],
    needs: declaration.reads,
    silentWithout: declaration.factsFrom ?? decisive(declaration),
    judge: (procurement, scope) => {
      const applies = appliesTo === undefined ? true : appliesTo(procurement)
      if (applies === false) return undefined
      const facts = typeof declared === 'function' ? declared(procurement) : declared
      if (!isAnyKnown(facts, procurement)) return undefined
      const states = facts.map(({ name, there }) => ({ name, there: there(procurement) }))
      const value = valueOn(figure, governedBy?.(procurement) ?? noticeDate(procurement) ?? scope.today)
      if (value === undefined) return undefined
      const ground: Ground = { figure, level, value, scope }
      return applies === true ? judgeFacts(ground, states, light) : cannotTell(ground, applies)
    },
  })
}

function isAnyKnown(facts: readonly Fact[], procurement: Procurement): boolean {
  for (const { there } of facts) if (there(procurement) !== undefined) return true
  return false
}

/** The fields without which no fact can be known: those of the facts, or all that the facts are read from. */
function decisive<V>({ facts, reads }: RequiredDeclaration<V>): readonly string[] {
  if (typeof facts === 'function') return reads
  const fields = facts.flatMap(({ field }) => field ?? [])
  return fields.length === facts.length ? fields : reads
}

function judgeFacts(
  ground: Ground,
  states: readonly { readonly name: string; readonly there: boolean | undefined }[],
  light: Light,
): Finding {
  const named = (state: boolean | undefined) => states.filter(({ there }) => there === state).map(({ name }) => name)
  const gone = named(false)
  const there = named(true).length
  const measured = { unit: 'count', required: states.length, actual: there, shortfall: states.length - there } as const
  if (gone.length > 0) {
    return ground.level === 'encouragement'
      ? found(ground, 'suggestion', 'grey', { ...measured, missing: gone })
      : found(ground, 'breach', light, { ...measured, missing: gone })
  }
  const unknown = named(undefined)
  return unknown.length > 0 ? cannotTell(ground, unknown, measured) : found(ground, 'compliant', 'green', measured)
}
