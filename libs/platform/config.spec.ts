import { describe, expect, test } from '@jest/globals'
import { ConfigFault, readConfig } from './config.js'

const database = { DATABASE_URL: 'postgres://shop@127.0.0.1/shop' }
const production = {
  ...database,
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://rolecall.example',
  SECRET_KEY: 'a long enough secret of the shop',
  STRIPE_SECRET_KEY: 'sk_live_something',
  STRIPE_WEBHOOK_SECRET: 'whsec_one_of_our_own',
  STRIPE_CONNECT_WEBHOOK_SECRET: 'whsec_two_of_our_own',
  STRIPE_V2_WEBHOOK_SECRET: 'whsec_three_of_our_own',
  SMTP_URL: 'smtp://mail.example',
}
const faultsOf = (env: Record<string, string>): string[] => {
  try {
    readConfig(env)
  } catch (fault) {
    if (fault instanceof ConfigFault) return fault.faults.map((each) => each.split(':')[0]!)
    throw fault
  }
  return []
}

describe('the configuration', () => {
  test('needs the database only; an empty value is an unset one', () => {
    const config = readConfig({ ...database, PORT: '', SMTP_URL: '' })
    expect(config).toMatchObject({ PORT: 3000, DEMO_MODE: false, isProduction: false, clockMoves: false })
    expect(config.queueUrl).toBe(database.DATABASE_URL)
    expect(config.SMTP_URL).toBeUndefined()
  })
  test('names all of its faults at once', () => {
    expect(faultsOf({ DATABASE_URL: 'mysql://x', PORT: '99999', LOG_LEVEL: 'loud', SECRET_KEY: 'short', TICK_MS: 'often' }).sort()).toEqual(
      ['DATABASE_URL', 'LOG_LEVEL', 'PORT', 'SECRET_KEY', 'TICK_MS'])
    expect(faultsOf({})).toEqual(['DATABASE_URL'])
  })
  test.each([
    ['demo mode', { DEMO_MODE: 'true' }, true],
    ['test', { NODE_ENV: 'test' }, true],
    ['development without demo', {}, false],
  ])('moves business time in %s: %p', (_name, env, moves) => expect(readConfig({ ...database, ...env }).clockMoves).toBe(moves))
})

describe('the payment provider', () => {
  test('is the sandbox on this machine for the sandbox key', () => {
    expect(readConfig(database)).toMatchObject({ STRIPE_API_HOST: '127.0.0.1', STRIPE_API_PORT: 3001, STRIPE_API_PROTOCOL: 'http' })
  })
  test('is where the variables say, and Stripe itself for any other key', () => {
    expect(readConfig({ ...database, STRIPE_API_HOST: 'sandbox', STRIPE_API_PORT: '9' })).toMatchObject({ STRIPE_API_HOST: 'sandbox', STRIPE_API_PORT: 9 })
    expect(readConfig({ ...database, STRIPE_SECRET_KEY: 'sk_test_own' }).STRIPE_API_HOST).toBeUndefined()
  })
})

describe('in production', () => {
  test('a whole configuration starts, and its clock stands with the wall', () => {
    expect(readConfig(production)).toMatchObject({ isProduction: true, clockMoves: false })
  })
  const refused: [string, Record<string, string>][] = [
    ['DEMO_MODE', { DEMO_MODE: 'true' }],
    ['SECRET_KEY', { SECRET_KEY: '' }],
    ['STRIPE_SECRET_KEY', { STRIPE_SECRET_KEY: '' }],
    ['STRIPE_WEBHOOK_SECRET', { STRIPE_WEBHOOK_SECRET: '' }],
    ['STRIPE_CONNECT_WEBHOOK_SECRET', { STRIPE_CONNECT_WEBHOOK_SECRET: '' }],
    ['STRIPE_V2_WEBHOOK_SECRET', { STRIPE_V2_WEBHOOK_SECRET: '' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'http://rolecall.example' }],
    ['SMTP_URL', { SMTP_URL: '' }],
  ]
  test.each(refused)('%s that is for play does not start', (name, env) => expect(faultsOf({ ...production, ...env })).toContain(name))
  test('the environment of a newcomer is refused with the whole list', () => {
    expect(faultsOf({ ...database, NODE_ENV: 'production' })).toHaveLength(refused.length - 1)
  })
  test('demo mode never runs on a live key, not even outside production', () => {
    for (const key of ['sk_live_x', 'rk_live_x']) {
      expect(readConfig({ ...database, STRIPE_SECRET_KEY: key }).isLive).toBe(true)
      expect(faultsOf({ ...database, DEMO_MODE: 'true', STRIPE_SECRET_KEY: key })).toEqual(['STRIPE_SECRET_KEY'])
    }
    expect(readConfig({ ...database, STRIPE_SECRET_KEY: 'sk_test_x' }).isLive).toBe(false)
  })
})
