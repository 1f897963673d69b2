import { describe, expect, test } from '@jest/globals'
import { checkEvidence, linkKey } from './evidence.rules.js'
import { allowedFile } from './files.rules.js'

const refused = (answer: unknown) => answer as { code: string; reason?: string; missing?: string[] } | null

describe('evidence of an item', () => {
  test('one alternative is enough', () => {
    expect(checkEvidence([['file'], ['text']], [{ kind: 'text', text: 'Three competitors.' }])).toBeNull()
  })
  test('all of a set is needed, and what is missing is named', () => {
    expect(refused(checkEvidence([['file', 'link']], [{ kind: 'link', url: 'https://a.example/1' }]))).toMatchObject({
      code: 'EVIDENCE_MISSING',
      missing: ['FILE'],
    })
    expect(refused(checkEvidence([['file'], ['text']], []))).toMatchObject({ missing: ['FILE', 'TEXT'] })
    expect(refused(checkEvidence([['link', 'text']], []))).toMatchObject({ missing: ['LINK+TEXT'] })
  })
  test('the wrong kind does not count', () => {
    expect(refused(checkEvidence([['link']], [{ kind: 'text', text: 'Published, believe me' }]))).toMatchObject({
      missing: ['LINK'],
    })
  })
  test.each([
    ['ftp link', { kind: 'link', url: 'ftp://a.example' }, 'not_a_link'],
    ['script link', { kind: 'link', url: 'javascript:alert(1)' }, 'not_a_link'],
    ['no link at all', { kind: 'link', url: 'see my page' }, 'not_a_link'],
    ['endless link', { kind: 'link', url: `https://a.example/${'x'.repeat(2000)}` }, 'not_a_link'],
    ['empty text', { kind: 'text', text: '   ' }, 'empty'],
    ['nothing', { kind: 'text' }, 'empty'],
    ['endless text', { kind: 'text', text: 'x'.repeat(20_001) }, 'too_long'],
    ['text as link', { kind: 'link', text: 'https://a.example' }, 'wrong_shape'],
    ['two at once', { kind: 'metrics', text: '1', fileId: 'f' }, 'one_of'],
  ] as const)('%s is refused by name', (_, piece, reason) => {
    expect(refused(checkEvidence([[piece.kind]], [piece]))).toMatchObject({ code: 'EVIDENCE_REFUSED', reason })
  })
  test('numbers, exports and graphs come as a text or as a file', () => {
    for (const kind of ['metrics', 'ads_export', 'inbox_log', 'flow', 'test_run'] as const) {
      expect(checkEvidence([[kind]], [{ kind, text: '{"nodes":[]}' }])).toBeNull()
      expect(checkEvidence([[kind]], [{ kind, fileId: '0192' }])).toBeNull()
    }
  })
})

test('the same page is the same link however it is written', () => {
  const key = linkKey('https://www.net.example/post/1')
  for (const other of [
    'http://net.example/post/1/',
    'https://NET.example:443/post/1#comments',
    'https://net.example/post/1?utm_source=x&fbclid=y',
  ]) {
    expect(linkKey(other)).toBe(key)
  }
  expect(linkKey('https://net.example/post/2')).not.toBe(key)
  expect(linkKey('https://net.example/post?id=1')).not.toBe(linkKey('https://net.example/post?id=2'))
})

describe('files', () => {
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])
  const limit = 1024
  test('a picture is taken when name, type and bytes agree', () => {
    expect(allowedFile({ name: 'C:\\work\\banner.PNG', mediaType: 'image/png', bytes: png }, limit)).toEqual({
      name: 'banner.PNG',
      mediaType: 'image/png',
    })
  })
  test.each([
    ['an unknown ending', 'run.exe', 'application/octet-stream', png, 'kind'],
    ['no ending', 'banner', 'image/png', png, 'kind'],
    ['another type than its name', 'banner.pdf', 'image/png', png, 'type_differs'],
    ['other bytes than its name', 'banner.jpg', 'image/jpeg', png, 'content_differs'],
    ['a page that calls itself text with zero bytes', 'a.txt', 'text/plain', Buffer.from('a\0b'), 'content_differs'],
    ['broken JSON', 'flow.json', 'application/json', Buffer.from('{nodes'), 'content_differs'],
    [
      'an archive that is no document',
      'brief.docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      Buffer.from('PK\u0003\u0004zip'),
      'content_differs',
    ],
    ['nothing', 'a.txt', 'text/plain', Buffer.alloc(0), 'empty'],
    ['too much', 'a.txt', 'text/plain', Buffer.alloc(limit + 1, 'a'), 'too_large'],
  ])('%s is refused', (_, name, mediaType, bytes, reason) => {
    expect(refused(allowedFile({ name, mediaType, bytes }, limit))).toMatchObject({ code: 'FILE_REFUSED', reason })
  })
  test('texts in any letters are taken', () => {
    expect(
      allowedFile(
        { name: 'отчёт.csv', mediaType: 'text/csv; charset=utf-8', bytes: Buffer.from('дата;расход\n1;2') },
        limit,
      ),
    ).toMatchObject({ mediaType: 'text/csv' })
  })
})
