import { expect, test } from 'vitest'
import { noteReads } from './note-reads.ts'

const source = Object.freeze({
  a: 1,
  b: 'two',
  times: Object.freeze({ announcementOn: '09:00', specialMatterOn: '10:00' }),
  matters: Object.freeze([Object.freeze({ id: 'M-1' })]),
  gone: undefined as string | undefined,
})

test('only what was read is told, of an object in it only the parts that were read', () => {
  const { object, read } = noteReads(source)
  expect([object.a, object.times.announcementOn, object.gone]).toEqual([1, '09:00', undefined])
  expect(read()).toEqual({ a: 1, times: { announcementOn: '09:00' } })
})

test('a list is taken whole', () => {
  const { object, read } = noteReads(source)
  expect(object.matters[0]?.id).toBe('M-1')
  expect(read()).toEqual({ matters: [{ id: 'M-1' }] })
})

test('an object that was there and of which nothing was read stays an object', () => {
  const { object, read } = noteReads(source)
  expect(object.times === undefined).toBe(false)
  expect(read()).toEqual({ times: {} })
})

test('a copy reads everything but what was taken out of it first', () => {
  const { object, read } = noteReads(source)
  const { b, ...rest } = object
  expect([b, rest.a]).toEqual(['two', 1])
  expect(Object.keys(read()).toSorted()).toEqual(['a', 'b', 'matters', 'times'])
})

test('asking whether a field is there reads it', () => {
  const { object, read } = noteReads(source)
  expect('a' in object && !('x' in object)).toBe(true)
  expect(Object.hasOwn(object, 'b')).toBe(true)
  expect(read()).toEqual({ a: 1, b: 'two' })
})

test('null is taken as it is, and what no text names is handed on', () => {
  const mark = Symbol('mark')
  const { object, read } = noteReads<{ none: null; [mark]: string }>({ none: null, [mark]: 'said' })
  expect([object.none, object[mark]]).toEqual([null, 'said'])
  expect(read()).toEqual({ none: null })
})
