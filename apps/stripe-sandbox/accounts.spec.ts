import { describe, expect, it } from '@jest/globals'
import { failureOf, readyAccount, withSandbox } from '../../test/support/sandbox-bench.js'

const bench = withSandbox()
const include = ['configuration.recipient', 'requirements', 'identity', 'defaults'] as const
type Include = (typeof include)[number]

const created = () =>
  bench.stripe.v2.core.accounts.create({
    dashboard: 'express',
    contact_email: 'anna@example.test',
    display_name: 'Anna',
    identity: { country: 'de', entity_type: 'individual' },
    defaults: { responsibilities: { fees_collector: 'application', losses_collector: 'application' } },
    configuration: { recipient: { capabilities: { stripe_balance: { stripe_transfers: { requested: true } } } } },
    metadata: { freelancerId: 'acc_7' },
  })
const read = (id: string, parts: readonly Include[] = include) => bench.stripe.v2.core.accounts.retrieve(id, { include: [...parts] })
const statuses = async (id: string) => {
  const balance = (await read(id)).configuration?.recipient?.capabilities?.stripe_balance
  return [balance?.stripe_transfers?.status, balance?.payouts?.status]
}
const link = (account: string) =>
  bench.stripe.v2.core.accountLinks.create({
    account,
    use_case: {
      type: 'account_onboarding',
      account_onboarding: { refresh_url: 'http://127.0.0.1:9/refresh', return_url: 'http://127.0.0.1:9/return' },
    },
  })
const visit = (url: string, form?: Record<string, string>) =>
  fetch(url, { redirect: 'manual', ...(form && { method: 'POST', body: new URLSearchParams(form) }) })
const filled = { given_name: 'Anna', surname: 'Kern', country: 'DE', bank: '000123456789', outcome: 'active' }

describe('a connected account', () => {
  it('starts restricted with things to give, and shows only the parts asked for', async () => {
    const { id } = await created()
    const bare = await read(id, [])
    expect(bare).toMatchObject({ object: 'v2.core.account', metadata: { freelancerId: 'acc_7' }, applied_configurations: ['recipient'] })
    for (const part of ['configuration', 'requirements', 'identity', 'defaults']) expect(bare).not.toHaveProperty(part)
    const whole = await read(id)
    expect(await statuses(id)).toEqual(['restricted', 'restricted'])
    expect(whole.requirements?.summary?.minimum_deadline?.status).toBe('currently_due')
    expect(whole.requirements?.entries?.every((entry) => entry.awaiting_action_from === 'user')).toBe(true)
    expect(whole.identity).toMatchObject({ country: 'de', entity_type: 'individual' })
    expect(whole.defaults?.responsibilities).toEqual({ fees_collector: 'application', losses_collector: 'application', requirements_collector: 'stripe' })
  })

  it('becomes ready by its onboarding page, whose link works once', async () => {
    const { id } = await created()
    const { url } = await link(id)
    const opened = await visit(url)
    const form = opened.headers.get('location')!
    expect(form).toContain('/onboarding/form/')
    expect(await (await visit(`${form}?lang=ru`)).text()).toContain('Песочница: игрушечные деньги')
    expect((await visit(url)).headers.get('location')).toBe('http://127.0.0.1:9/refresh')
    expect((await visit(form, { ...filled, country: 'Germany' })).status).toBe(422)
    expect((await visit(form, filled)).headers.get('location')).toBe('http://127.0.0.1:9/return')
    expect(await statuses(id)).toEqual(['active', 'active'])
    const whole = await read(id)
    expect(whole.requirements?.entries).toEqual([])
    expect(whole.identity?.individual).toMatchObject({ given_name: 'Anna', surname: 'Kern' })
    expect((await visit(form, filled)).status).toBe(404)
  })

  it('an old link leads to where a new one is made', async () => {
    const { id } = await created()
    const { url } = await link(id)
    await bench.sandbox.control.advance(301_000)
    expect((await visit(url)).headers.get('location')).toBe('http://127.0.0.1:9/refresh')
  })

  it.each([
    ['under_review', 'pending', 'stripe'],
    ['restricted', 'restricted', 'user'],
    ['rejected', 'rejected', undefined],
    ['unsupported', 'unsupported', undefined],
  ] as const)('ends its check %s with capabilities %s', async (outcome, status, waitsFor) => {
    const { id } = await created()
    await bench.sandbox.control.onboard(id, { outcome })
    expect(await statuses(id)).toEqual([status, status])
    expect((await read(id)).requirements?.entries?.[0]?.awaiting_action_from).toBe(waitsFor)
  })

  it('under review becomes ready when the review ends', async () => {
    const { id } = await created()
    await bench.sandbox.control.onboard(id, { outcome: 'under_review' })
    await bench.sandbox.control.runDueWork()
    expect(await statuses(id)).toEqual(['active', 'active'])
  })

  it('can be changed, listed and closed, and then receives nothing', async () => {
    const id = await readyAccount(bench)
    const changed = await bench.stripe.v2.core.accounts.update(id, { display_name: 'Anna K.', metadata: { team: 'x' } })
    expect(changed).toMatchObject({ display_name: 'Anna K.', metadata: { freelancerId: 'acc_1', team: 'x' } })
    const seen: string[] = []
    for await (const account of bench.stripe.v2.core.accounts.list({ limit: 2 })) seen.push(account.id)
    expect(seen[0]).toBe(id)
    expect(new Set(seen).size).toBe(seen.length)
    expect(await bench.stripe.v2.core.accounts.close(id)).toMatchObject({ closed: true })
    const transfer = bench.stripe.transfers.create({ amount: 1, currency: 'usd', destination: id })
    expect(await failureOf(transfer)).toMatchObject({ code: 'resource_missing', param: 'destination' })
  })
})
