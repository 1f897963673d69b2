import { describe, expect, test } from '@jest/globals'
import ts from 'typescript'
import { parse, sources, visit } from './sources.js'

/** The edge cases of contracts that the product promises, by their numbers. */
const promised = ['1-3', '6-18', '24-25', '31-39', '42-43'].flatMap((range) => {
  const [from, to] = range.split('-').map(Number) as [number, number]
  return Array.from({ length: to - from + 1 }, (_, n) => `E${from + n}`)
})

const isTest = (call: ts.CallExpression): boolean => /^(test|it|describe)\b/.test(call.expression.getText())
/** `E8, E9: …` names two of them. */
const numbersOf = (title: string): string[] => /^E\d+(?:(?:, | and )E\d+)*(?=[:, ])/.exec(title)?.[0].split(/, | and /) ?? []

/** Number of the edge case and where its tests stand. */
const named = new Map<string, string[]>()
for (const source of sources(/\.spec\.tsx?$/)) {
  visit(parse(source), (node) => {
    if (!ts.isCallExpression(node) || !isTest(node)) return
    const [title] = node.arguments
    if (!title || !(ts.isStringLiteralLike(title) || ts.isTemplateExpression(title))) return
    for (const number of numbersOf(title.getText().slice(1))) named.set(number, [...(named.get(number) ?? []), source.path])
  })
}

describe('edge cases', () => {
  test.each(promised)('%s has a test that begins with its number', (number) => {
    expect(named.get(number) ?? []).not.toEqual([])
  })
})
