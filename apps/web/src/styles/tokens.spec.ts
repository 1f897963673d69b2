import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'

type Rgb = [number, number, number]
const css = readFileSync(join(process.cwd(), 'apps/web/src/styles/tokens.css'), 'utf8')
const tokensOf = (selector: string): Record<string, string> => {
  const block = css.slice(css.indexOf(`${selector} {`)).split('}')[0]!
  return Object.fromEntries([...block.matchAll(/--([\w-]+): ([^;]+);/g)].map((found) => [found[1]!, found[2]!]))
}
const light = tokensOf(':root')
const dark = { ...light, ...tokensOf(":root[data-mantine-color-scheme='dark']") }
const hues = Object.fromEntries([...css.matchAll(/\[data-role='(\w+)'\] { --hue: (\d+); }/g)].map((found) => [found[1]!, Number(found[2])]))

const linearOfHex = (hex: string): Rgb =>
  [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as Rgb

const linearOfOklch = ([lightness, chroma]: readonly number[], hue: number): Rgb => {
  const a = chroma! * Math.cos((hue * Math.PI) / 180)
  const b = chroma! * Math.sin((hue * Math.PI) / 180)
  const [l, m, s] = [
    (lightness! + 0.3963377774 * a + 0.2158037573 * b) ** 3,
    (lightness! - 0.1055613458 * a - 0.0638541728 * b) ** 3,
    (lightness! - 0.0894841775 * a - 1.291485548 * b) ** 3,
  ] as Rgb
  const clip = (part: number): number => Math.min(1, Math.max(0, part))
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]
}
const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b
const contrast = (one: Rgb, other: Rgb): number => {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (high + 0.05) / (low + 0.05)
}
const numbers = (text: string): number[] => text.split(' ').map(Number)

const pairs = [
  ['ink', 'page'], ['ink', 'card'], ['dim', 'page'], ['dim', 'card'], ['on-primary', 'primary'], ['on-primary', 'primary-hover'],
  ['ok', 'ok-bg'], ['wait', 'wait-bg'], ['miss', 'miss-bg'], ['due', 'due-bg'], ['ink', 'due-bg'],
  ['ok', 'card'], ['wait', 'card'], ['miss', 'card'], ['due', 'card'], ['due', 'page'], ['miss', 'page'],
] as const

describe.each([['light', light], ['dark', dark]] as const)('texts can be read in the %s theme', (_name, tokens) => {
  it.each(pairs)('%s on %s has a contrast of 4.5 or more', (text, ground) => {
    expect(contrast(linearOfHex(tokens[text]!), linearOfHex(tokens[ground]!))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(Object.entries(hues))('the name of the role %s on its colour has a contrast of 4.5 or more', (_role, hue) => {
    expect(contrast(linearOfOklch(numbers(tokens['role-text']!), hue), linearOfOklch(numbers(tokens['role-ground']!), hue))).toBeGreaterThanOrEqual(4.5)
  })
})

it('every role has its hue', () => expect(Object.keys(hues)).toEqual(['smm', 'ads', 'content', 'copy', 'bot']))
