import { describe, expect, test } from '@jest/globals'
import type { ExecutionContext } from '@nestjs/common'
import { Reflector } from '@nestjs/core'
import { newId } from '@rolecall/kernel'
import { anonymous, type Actor, type StaffRight, system } from '../ctx.js'
import { AccessGuard, Public, SignedIn, Staff } from './access.js'

class Shop {
  @Public()
  window(): void {}
  @SignedIn()
  till(): void {}
  @Staff('moderator')
  backRoom(): void {}
  unmarked(): void {}
}
const person = (...staff: StaffRight[]): Actor => ({ kind: 'person', accountId: newId(), memberships: [], staff })
const actors: Record<string, Actor> = { visitor: anonymous, person: person(), operator: person('operator'), moderator: person('moderator'), machine: system('timer') }

/** A request at the door of a method; `graphql` carries the asker in its context, `http` on the request. */
const at = (door: keyof Shop, actor: Actor, kind: 'http' | 'graphql'): ExecutionContext => {
  const asker = { actor }
  return {
    getType: () => kind,
    getHandler: () => Shop.prototype[door],
    getClass: () => Shop,
    getArgs: () => [{}, {}, { asker }, {}],
    switchToHttp: () => ({ getRequest: () => ({ asker }) }),
  } as unknown as ExecutionContext
}
const knock = (door: keyof Shop, actor: Actor, kind: 'http' | 'graphql'): string => {
  try {
    return new AccessGuard(new Reflector()).canActivate(at(door, actor, kind)) ? 'in' : 'out'
  } catch (fault) {
    return String((fault as { extensions: { code: string } }).extensions.code)
  }
}

describe.each(['http', 'graphql'] as const)('over %s', (kind) => {
  test.each([
    ['window', { visitor: 'in', person: 'in', operator: 'in', moderator: 'in', machine: 'in' }],
    ['till', { visitor: 'UNAUTHENTICATED', person: 'in', operator: 'in', moderator: 'in', machine: 'UNAUTHENTICATED' }],
    ['backRoom', { visitor: 'UNAUTHENTICATED', person: 'FORBIDDEN', operator: 'FORBIDDEN', moderator: 'in', machine: 'UNAUTHENTICATED' }],
    ['unmarked', { visitor: 'UNAUTHENTICATED', person: 'FORBIDDEN', operator: 'FORBIDDEN', moderator: 'FORBIDDEN', machine: 'UNAUTHENTICATED' }],
  ] as const)('the %s lets in whom its mark says', (door, expected) => {
    expect(Object.fromEntries(Object.entries(actors).map(([name, actor]) => [name, knock(door, actor, kind)]))).toEqual(expected)
  })
})
