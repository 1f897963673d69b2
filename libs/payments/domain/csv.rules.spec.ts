import { describe, expect, test } from '@jest/globals'
import { csvText } from './csv.rules.js'

describe('a CSV of money', () => {
  test.each([
    ['plain', 'plain'],
    ['45000.00', '45000.00'],
    ['-12.50', '-12.50'],
    ['=1+1', "'=1+1"],
    ['+7 900', "'+7 900"],
    ['-1+cmd', "'-1+cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
    ['a;b', '"a;b"'],
    ['he said "hi"', '"he said ""hi"""'],
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['two\nlines', '"two\nlines"'],
    ['', ''],
    ['Кофейня «Зерно»', 'Кофейня «Зерно»'],
  ])('writes %j as %j', (given, expected) => expect(csvText([[given]])).toBe(`\ufeff${expected}\r\n`))
  test('begins with the mark of UTF-8 and has a row a line', () => {
    expect(csvText([['a', 'b'], ['1', '2']])).toBe('\ufeffa;b\r\n1;2\r\n')
  })
})
