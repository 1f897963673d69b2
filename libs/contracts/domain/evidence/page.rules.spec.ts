import { describe, expect, test } from '@jest/globals'
import { translate } from '@rolecall/platform'
import { isNotTheFormat } from './check.js'
import { checkLink } from './link.rules.js'
import { networkOf } from './network.rules.js'
import { pageFindings, wasRead, type SeenPage } from './page.rules.js'

const given = 'https://www.net.example/post/1'
const page = (over: Partial<SeenPage>): SeenPage => ({ found: 'there', status: 200, address: given, mediaType: 'text/html', title: 'Spring', sha256: 'a'.repeat(64), ...over })
const found = (seen: SeenPage | null, { url = given, platforms = [] as string[] } = {}) => {
  const checks = checkLink(new URL(url), { page: seen, platforms })
  return isNotTheFormat(checks) ? checks.reason : checks.map(({ verdict, key }) => `${verdict} ${key}`)
}

describe('the page behind a link', () => {
  test.each<[string, Partial<SeenPage>, string[]]>([
    ['is there, by its title', {}, ['ok link.page']],
    ['is there without a title', { title: null }, ['ok link.page_untitled']],
    ['is a picture', { title: null, sha256: null, mediaType: 'image/png' }, ['ok link.file']],
    ['is gone', { found: 'gone', status: 404, title: null }, ['warn link.dead']],
    ['has no site', { found: 'no_site', status: null }, ['warn link.no_site']],
    ['lets no programs look', { found: 'closed', status: 403 }, ['warn link.unseen_closed']],
    ['has a fault', { found: 'failing', status: 502 }, ['warn link.unseen_failing']],
    ['is slow', { found: 'slow', status: null }, ['warn link.unseen_slow']],
    ['does not answer', { found: 'unreachable', status: null }, ['warn link.unseen_unreachable']],
    ['leads round', { found: 'astray', status: 302 }, ['warn link.unseen_astray']],
    ['leads on to another site', { address: 'https://login.example/?next=1' }, ['ok link.page', 'warn link.leads_on']],
    ['leads on within its site', { address: 'https://net.example/p/1' }, ['ok link.page']],
  ])('%s', (_, over, keys) => expect(found(page(over))).toEqual(['ok link.shape', ...keys]))

  test('in a closed network is refused; where nobody looked nothing is said of it', () => {
    expect(found(page({ found: 'private', status: null }))).toBe('private_host')
    expect(found(null)).toEqual(['ok link.shape'])
  })
  test('every finding has its sentence in both languages, and each check its own name', () => {
    for (const finding of pageFindings.filter((each) => each !== 'private')) {
      const checks = checkLink(new URL('https://vk.com/x'), { page: page({ found: finding, status: 503, address: 'https://t.me/x' }), platforms: ['vk'] })
      if (isNotTheFormat(checks)) throw new Error('refused')
      expect(new Set(checks.map(({ check }) => check)).size).toBe(checks.length)
      for (const { key, facts } of checks) for (const lang of ['ru', 'en'] as const) expect(translate(lang, `check.${key}`, { ...facts })).toMatch(/^[^{}]*[.]$/)
    }
  })
  test('a title is shown as it stands, whatever is written in it', () => {
    expect(translate('en', 'check.link.page', { title: '{{host}} $t(refusal.CONFLICT) <b>' })).toBe('The page is there: “{{host}} $t(refusal.CONFLICT) <b>”.')
  })
  test('what is kept is a page that was there and was read', () => {
    expect([page({}), page({ sha256: null }), page({ found: 'gone' }), null].map(wasRead)).toEqual([true, false, false, false])
  })
})

describe('a network the job does not name', () => {
  const post = { url: 'https://www.instagram.com/p/1' }
  test.each<[string, string[], string, boolean]>([
    ['another one', ['vk', 'telegram'], 'https://www.instagram.com/p/1', true],
    ['its own, by another of its names', ['telegram'], 'https://telegram.me/s/fern/1', false],
    ['a part of its site', ['vk'], 'https://m.vk.com/wall-1_2', false],
    ['the network of a cabinet', ['vk-ads'], 'https://vk.com/ads?act=1', false],
    ['a document, of which nothing is known', ['vk'], 'https://docs.example/d/1', false],
    ['a name that only looks like it', ['vk'], 'https://notinstagram.com/p/1', false],
    ['a job that names nothing', [], 'https://www.instagram.com/p/1', false],
    ['a job that names a cabinet without a network', ['yandex-direct'], 'https://www.instagram.com/p/1', false],
  ])('%s', (_, platforms, url, foreign) => expect(found(null, { url, platforms }).includes('warn link.foreign')).toBe(foreign))

  test('is told by where the link leads in the end', () => {
    expect(found(page({ address: 'https://instagram.com/p/1' }), { platforms: ['vk'] })).toContain('warn link.foreign')
    expect(found(page({ address: 'https://vk.com/wall-1_2' }), { ...post, platforms: ['vk'] })).not.toContain('warn link.foreign')
    expect(networkOf(new URL('https://youtu.be/1'))).toBe('youtube')
  })
})
