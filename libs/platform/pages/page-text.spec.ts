import { describe, expect, test } from '@jest/globals'
import { createHash } from 'node:crypto'
import { isPublicAddress } from './public-address.js'
import { readHtml, readPage } from './page-text.js'

const sha = (text: string): string => createHash('sha256').update(text).digest('hex')

describe('the text of a page', () => {
  test.each([
    ['<TITLE>A &amp; B</TITLE><p>one<br>two', 'A & B', 'one two'],
    ['<!-- <title>no</title> --><title> Two\n lines </title>', 'Two lines', ''],
    ['<script>if (a < b) "</p>"</script><style>p{}</style>seen', null, 'seen'],
    ['<p title="a > b">in</p><a href=x title=don\'t>out</a>', null, 'in out'],
    ['1 < 2 and 3 > 2', null, '1 < 2 and 3 > 2'],
    ['<meta property="og:title" content="For previews"><title></title>x', 'For previews', 'x'],
    ['<title>never closed', 'never closed', ''],
    ['<p class="never closed', null, ''],
    ['&#1050;&#x43e;&#0;&#99999999;&nope;', null, 'Ко&#0;&#99999999;&nope;'],
    ['<title>\u202eevil\u0000\ud800</title>', 'evil', ''],
    ['', null, ''],
  ])('%j', (html, title, text) => expect(readHtml(html)).toEqual({ title, text }))

  test('a title is cut at two hundred characters, never inside one', () => {
    const { title } = readHtml(`<title>${'👍'.repeat(300)}</title>`)
    expect([...title!]).toHaveLength(200)
    expect(title!.endsWith('👍…')).toBe(true)
  })
  test('letters are read as the page, or its site, says they are written', () => {
    const cyrillic = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2])
    const page = Buffer.concat([Buffer.from('<meta charset="windows-1251"><title>'), cyrillic, Buffer.from('</title>')])
    expect(readPage(page, 'text/html').title).toBe('Привет')
    expect(readPage(cyrillic, 'text/plain; charset=windows-1251').sha256).toBe(sha('Привет'))
    expect(readPage(Buffer.from('Привет'), 'text/plain; charset=klingon').sha256).toBe(sha('Привет'))
  })
  test('a megabyte made to be slow is read at once', () => {
    const began = Date.now()
    for (const part of ['<', '<a ', '<!--', '<script>', '</script', '<a b="', '&#', '<meta property=og:title content="'])
      readHtml(part.repeat(Math.ceil((1024 * 1024) / part.length)))
    expect(Date.now() - began).toBeLessThan(4000)
  })
})

describe('addresses of the world', () => {
  test.each([
    '0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.8', '192.168.1.1', '198.18.0.1', '198.51.100.7', '203.0.113.7', '224.0.0.1', '255.255.255.255',
    '::', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:10.0.0.1', '::ffff:a9fe:a9fe', '64:ff9b::a00:1', '64:ff9b:1::1', '::7f00:1', 'fe80::1', 'fe80::1%eth0', 'fec0::1', 'fc00::1', 'fd12:3456::1', 'ff02::1',
    '2001::1', '2001:db8::1', '2002:7f00:1::', '2002:a00:1::', '100::1', '3fff::1', '', 'net.example', '1.2.3', '0x7f.1',
  ])('%s is none', (address) => expect(isPublicAddress(address)).toBe(false))
  test.each(['1.1.1.1', '100.128.0.1', '172.32.0.1', '192.169.0.1', '198.20.0.1', '223.255.255.255', '2606:4700::1111', '2a00:1450::1', '::ffff:1.1.1.1', '::ffff:101:101', '64:ff9b::101:101'])(
    '%s is one', (address) => expect(isPublicAddress(address)).toBe(true))
})
