import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startApi, type RunningApi } from '../../../test/support/api.js'
import { withSandbox } from '../../../test/support/sandbox-bench.js'

const bench = withSandbox()
let api: RunningApi
beforeAll(async () => {
  api = await startApi({
    env: { SANDBOX_CONTROL_URL: `http://127.0.0.1:${bench.sandbox.port}`, SANDBOX_CONTROL_TOKEN: 'lever' },
  })
})
afterAll(() => api.close())

const skip = async (hours: number, on: RunningApi = api) =>
  (
    await on.graphql(
      'mutation ($input: SkipTimeInput!) { skipTime(input: $input) { __typename ... on Refusal { message } } }',
      { input: { hours } },
    )
  ).data.skipTime
const now = async (on: RunningApi = api): Promise<number> =>
  new Date((await on.graphql('{ installation { now } }')).data.installation.now).getTime()
const sandboxNow = async (): Promise<number> => {
  const answer = await fetch(`http://127.0.0.1:${bench.sandbox.port}/__sandbox/clock`, {
    headers: { authorization: 'Bearer lever' },
  })
  return ((await answer.json()) as { now: number }).now * 1000
}
const hours = (from: number, to: number): number => Math.round((to - from) / 3_600_000)

test('skipping time takes the payment sandbox along', async () => {
  const [ours, theirs] = [await now(), await sandboxNow()]
  expect(await skip(72)).toEqual({ __typename: 'Done' })
  expect([hours(ours, await now()), hours(theirs, await sandboxNow())]).toEqual([72, 72])
})

test('a step too long is refused before any clock moves', async () => {
  const before = await now()
  expect((await skip(10_000)).__typename).toBe('InvalidInput')
  expect(hours(before, await now())).toBe(0)
})

test('while the sandbox does not answer, no clock moves', async () => {
  const alone = await startApi({ env: { SANDBOX_CONTROL_URL: 'http://127.0.0.1:1' } })
  const before = await now(alone)
  expect((await skip(24, alone)).__typename).toBe('TemporarilyUnavailable')
  expect(hours(before, await now(alone))).toBe(0)
  await alone.close()
})

test('outside demo mode there are no demo persons, no skipping, no mailbox', async () => {
  const earnest = await startApi({ env: { DEMO_MODE: 'false' } })
  await earnest.newcomer({ email: 'business@demo.rolecall.example' })
  expect((await skip(1, earnest)).__typename).toBe('NotFound')
  const enter = 'mutation { signInAsDemo(input: { key: "business" }) { __typename } }'
  expect((await earnest.graphql(`${enter}`)).data.signInAsDemo.__typename).toBe('NotFound')
  const { data } = await earnest.graphql(
    '{ installation { demo } demoLogins { key } mailbox(first: 1) { nodes { id } } }',
  )
  expect(data).toEqual({ installation: { demo: false }, demoLogins: [], mailbox: { nodes: [] } })
  await earnest.close()
})
