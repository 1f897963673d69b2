import { describe, expect, it } from '@jest/globals'
import ts from 'typescript'
import { decoratorNames, lineOf, parse, sources, visit } from './sources.js'

const doors = ['Query', 'Mutation', 'Subscription', 'Get', 'Post', 'Put', 'Patch', 'Delete', 'All']
const marks = ['Public', 'SignedIn', 'Staff']

describe('access', () => {
  const methods = sources(/\.ts$/)
    .filter(({ path, text }) => /^(libs|apps\/(api|worker))\//.test(path) && /@(Resolver|Controller)\(/.test(text))
    .flatMap((source) => {
      const file = parse(source)
      const found: { where: string; names: string[] }[] = []
      visit(file, (node) => {
        if (!ts.isMethodDeclaration(node)) return
        const names = decoratorNames(node)
        if (names.some((name) => doors.includes(name))) found.push({ where: `${source.path}:${lineOf(file, node.getStart())}`, names })
      })
      return found
    })

  it('sees the doors', () => expect(methods.length).toBeGreaterThan(20))

  it('every query, mutation and route carries exactly one access mark', () => {
    const unmarked = methods.filter(({ names }) => names.filter((name) => marks.includes(name)).length !== 1)
    expect(unmarked.map(({ where }) => where)).toEqual([])
  })
})
