import { describe, expect, test } from '@jest/globals'
import { allMachines, madeIn, writtenMachines } from './machines.js'
import { isClock, isFollower, isUnused, machinery, rows, waits, waitsAt, type Clock, type Follower, type Row, type Unused } from './waits.js'

const machines = await allMachines()
const found = new Map(machines.map((machine) => [machine.name, machine]))

const clocks = rows.filter((row): row is Row<Clock> => isClock(row.wait))
const followers = rows.filter((row): row is Row<Follower> => isFollower(row.wait))
const unused = rows.filter((row): row is Row<Unused> => isUnused(row.wait))

/** Where silence leads from here: by its own default, and by the end of what it waits for. */
const nextOf = (place: string): string[] => {
  const [machine] = place.split('.')
  const own = waitsAt(place).flatMap((wait) => (typeof wait === 'object' && 'moves' in wait ? wait.moves : []))
  const others = waitsAt(place).flatMap((wait) => (isFollower(wait) ? wait.after : []))
  return [...new Set([...own.map((move) => `${machine}.${found.get(machine!)!.table.moves[move]?.to}`), ...others])]
}
/** Ways through the defaults that come back to where they were. */
const circlesFrom = (place: string, way: readonly string[] = []): string[] => {
  if (way.includes(place)) return [[...way.slice(way.indexOf(place)), place].join(' -> ')]
  return nextOf(place).flatMap((next) => circlesFrom(next, [...way, place]))
}
const stopsOf = (place: string): string[] => (nextOf(place).length === 0 ? [place] : nextOf(place).flatMap(stopsOf))

describe('no dead ends: what each state of each machine waits for', () => {
  test('every machine of the code has its rows', () => {
    expect(machines).toHaveLength(writtenMachines())
    expect(Object.keys(waits).sort()).toEqual(machines.map(({ name }) => name).sort())
  })
  test.each(machines)('$name: every state says what ends it', ({ name, states, table }) => {
    expect(Object.keys(waits[name] ?? {}).sort()).toEqual([...states].sort())
    const used = Object.values(table.moves).flatMap((move) => [...move.from, move.to])
    expect(used.filter((state) => !states.includes(state))).toEqual([])
  })
  test.each([...clocks, ...followers])('$place: its default exists, starts here and needs no person', ({ machine, state, wait }) => {
    const { moves } = found.get(machine)!.table
    for (const name of wait.moves) {
      expect({ name, from: moves[name]?.from ?? [] }).toEqual({ name, from: expect.arrayContaining([state]) })
      expect({ name, alone: moves[name]!.by.some((party) => machinery.includes(party)) }).toEqual({ name, alone: true })
    }
    expect(wait.moves.length).toBeGreaterThan(isClock(wait) ? 0 : -1)
  })
  test.each(followers)('$place: what it waits for is in the table', ({ wait }) => {
    expect(wait.after.filter((other) => waitsAt(other).length === 0)).toEqual([])
    expect(wait.after.length).toBeGreaterThan(0)
  })
  test('following nothing but defaults, every wait comes to an end and none goes in a circle', () => {
    expect([...new Set(rows.flatMap(({ place }) => circlesFrom(place)))]).toEqual([])
    const stuck = [...clocks, ...followers].flatMap(({ place }) =>
      stopsOf(place).filter((stop) => !waitsAt(stop).includes('end')).map((stop) => `${place} stops at ${stop}`))
    expect(stuck).toEqual([])
  })
  test('who is awaited can do something about it', () => {
    const acts = ({ machine, state, wait }: Row<Clock | Follower>): boolean => {
      if (wait.owner === 'provider') return true
      if (!('acts' in wait)) return found.get(machine)!.table.open(state, wait.owner).length > 0
      if (wait.acts!.includes(' ')) return true
      const [other, move] = wait.acts!.split('.')
      return found.get(other!)!.table.moves[move!]!.by.includes(wait.owner)
    }
    const idle = [...clocks, ...followers].filter((row) => !acts(row))
    expect(idle.map(({ place, wait }) => `${place}: ${wait.owner}`)).toEqual([])
  })
  test.each(unused)('$place: nothing comes here', ({ machine, wait }) => {
    expect(wait.unused.flatMap((move) => madeIn(found.get(machine)!, move))).toEqual([])
  })
})
