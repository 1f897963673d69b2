import { expect, test } from '@jest/globals'
import { clientsBehind } from './clients.rules.js'

const owners = new Map([['a', ['ann']], ['b', ['ann', 'bob']], ['c', ['bob']], ['d', ['dan']], ['e', ['me', 'dan']]])

test('businesses with an owner in common are one client, also by way of a third one; those of strangers are not', () => {
  const clients = clientsBehind(['c', 'a', 'd', 'b', 'x', 'a'], { owners, freelancerId: 'me' })
  expect([...clients]).toEqual([['a', 'a'], ['b', 'a'], ['c', 'a'], ['d', 'd'], ['x', 'x']])
  expect(clientsBehind(['a', 'c'], { owners, freelancerId: 'me' }).get('c')).toBe('c')
})
test('a business of one’s own is no client', () => {
  expect([...clientsBehind(['e', 'd'], { owners, freelancerId: 'me' })]).toEqual([['d', 'd'], ['e', null]])
})
