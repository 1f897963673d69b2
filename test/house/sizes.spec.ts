import { describe, expect, it } from '@jest/globals'
import ts from 'typescript'
import { lineOf, parse, sources, visit } from './sources.js'

const FILE_LINES = 300
const FUNCTION_LINES = 70
const PARAMETERS = 4

const isFunction = (node: ts.Node): node is ts.FunctionLikeDeclaration =>
  ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) || ts.isArrowFunction(node) || ts.isMethodDeclaration(node)
const isSpec = (path: string): boolean => /\.spec\.tsx?$/.test(path)
const isMigration = (path: string): boolean => path.includes('/migrations/')

describe('sizes', () => {
  const files = sources()

  it('sees the whole house', () => expect(files.length).toBeGreaterThan(50))

  it('no hand-written file is longer than 300 lines', () => {
    const long = files.filter(({ text }) => text.trimEnd().split('\n').length > FILE_LINES)
    expect(long.map(({ path }) => path)).toEqual([])
  })

  it('no function is longer than 70 lines', () => {
    const long: string[] = []
    for (const source of files.filter(({ path }) => !isSpec(path) && !isMigration(path))) {
      const file = parse(source)
      visit(file, (node) => {
        if (!isFunction(node) || !node.body) return
        const lines = lineOf(file, node.end) - lineOf(file, node.getStart()) + 1
        if (lines > FUNCTION_LINES) long.push(`${source.path}:${lineOf(file, node.getStart())} (${lines})`)
      })
    }
    expect(long).toEqual([])
  })

  it('no function takes more than four parameters', () => {
    const wide: string[] = []
    for (const source of files.filter(({ path }) => !isSpec(path))) {
      const file = parse(source)
      visit(file, (node) => {
        if (isFunction(node) && node.parameters.length > PARAMETERS) wide.push(`${source.path}:${lineOf(file, node.getStart())}`)
      })
    }
    expect(wide).toEqual([])
  })
})
