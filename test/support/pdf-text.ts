import { inflateSync } from 'node:zlib'

/** Streams of a PDF, unpacked where they are packed. */
const streamsOf = (bytes: Buffer): string[] => {
  const found: string[] = []
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 1)) {
    if (bytes.toString('latin1', at - 3, at) === 'end') continue
    const end = bytes.indexOf('endstream', at)
    const body = bytes.subarray(at + 7, end)
    try {
      found.push(inflateSync(body).toString('latin1'))
    } catch {
      found.push(body.toString('latin1'))
    }
  }
  return found
}
const letters = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')
const pairs = (line: string): string[] => [...line.matchAll(/<([0-9a-fA-F]+)>/g)].map((match) => match[1]!)

/** From the numbers of glyphs to letters, as the PDF itself says for copying and searching (ToUnicode). */
const glyphsOf = (map: string): Map<number, string> => {
  const glyphs = new Map<number, string>()
  for (const [, body] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const line of body!.trim().split('\n')) {
      const [first, last, ...to] = pairs(line)
      if (line.includes('[')) to.forEach((hex, index) => glyphs.set(parseInt(first!, 16) + index, letters(hex)))
      else for (let code = parseInt(first!, 16); code <= parseInt(last!, 16); code++) glyphs.set(code, letters(to[0]!))
    }
  }
  return glyphs
}

/** What a reader can select and search on the pages, as lines of text. */
export const pdfText = (bytes: Buffer): string => {
  const streams = streamsOf(bytes)
  const maps = streams.filter((text) => text.includes('beginbfrange')).map(glyphsOf)
  const page = streams.filter((text) => /\bBT\b/.test(text)).join('\n')
  const fonts = [...new Set([...page.matchAll(/\/(F\d+) [\d.]+ Tf/g)].map((match) => match[1]!))].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
  let font = maps[0]
  const lines: string[] = []
  for (const [, name, shown] of page.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) font = maps[fonts.indexOf(name)]
    else lines.push(pairs(shown!).map((hex) => (hex.match(/.{4}/g) ?? []).map((code) => font?.get(parseInt(code, 16)) ?? '?').join('')).join(''))
  }
  return lines.join('\n')
}
