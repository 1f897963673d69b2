import { afterAll, describe, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ContractsWorker } from '@rolecall/contracts'
import { fromPublicId, idPrefixes, type IdKind } from '@rolecall/kernel'
import { MatchingWorker } from '@rolecall/matching'
import { NotificationsWorker } from '@rolecall/notifications'
import { WorkerRegistry, type Mail } from '@rolecall/platform'
import type { GraphqlAnswer } from '../support/api.js'
import { deliverer } from '../support/deliver.js'
import { nastyValues } from './nasty-values.js'
import { withTwoMarkets } from './open-market.js'
import { argumentLeaves, inputLeaves, mutations, mutationText, queries, queryText, valueAt, withValue } from './schema-leaves.js'
import { validInputs, withoutInput, type Valid } from './valid-inputs.js'

const dir = mkdtempSync(join(tmpdir(), 'rolecall-nasty-'))
const scene = withTwoMarkets(dir)
afterAll(() => rmSync(dir, { recursive: true, force: true }))
const SLOW_MS = 5000
const AT_ONCE = 6

const bare = (visible: string): string => fromPublicId(Object.entries(idPrefixes).find(([, prefix]) => visible.startsWith(`${prefix}_`))![0] as IdKind, visible)!
/** With the triggers off that keep what was judged or signed. */
const restore = async ({ reset = [] }: Valid): Promise<void> => {
  if (reset.length === 0) return
  await scene.world.database.transaction(async (db) => {
    await db.query(`SET LOCAL session_replication_role = 'replica'`)
    for (const sql of reset) {
      const name = /\$([a-zA-Z]+)/.exec(sql)![1] as keyof typeof scene.one.ids
      await db.query(sql.replace(/\$[a-zA-Z]+/, '$1'), [bare(scene.one.ids[name])])
    }
  })
}
const shown = (value: unknown): string => (JSON.stringify(value) ?? 'undefined').slice(0, 60)

/** What a server must never say, whatever it is told. */
const faultOf = ({ status, errors = [], data }: GraphqlAnswer, root: string, { ms, sent }: { ms: number; sent: unknown }): string | null => {
  if (status >= 500) return `status ${status}`
  const internal = errors.find(({ extensions, message }) => /INTERNAL/.test(extensions?.code ?? 'INTERNAL') || /node_modules|SELECT |\.ts:\d/.test(message))
  if (internal) return `${internal.extensions?.code} ${internal.message}`
  const answer = (data as Record<string, { code?: string; message?: string } | null> | undefined)?.[root]
  if (answer?.code !== undefined && !answer.message) return `refusal ${answer.code} without words`
  // a word of the asker may stand in the sentence as it was given
  const own = typeof sent === 'string' && sent !== '' ? answer?.message?.replaceAll(sent, '') : answer?.message
  if (own && /invalid\.|refusal\.|\{\{|\$t\(/.test(own)) return `refusal without a text: ${own}`
  return ms > SLOW_MS ? `took ${ms} ms` : null
}

const tried = async (valid: Valid, text: string, variables: Record<string, unknown>, { root, sent }: { root: string; sent?: unknown }) => {
  const began = Date.now()
  const answer = await valid.who.ask(text, variables)
  return { fault: faultOf(answer, root, { ms: Date.now() - began, sent }), turnedAway: (answer.errors ?? []).some(({ extensions }) => extensions?.code === 'BAD_INPUT') }
}
const asked = async (...given: Parameters<typeof tried>): Promise<string | null> => (await tried(...given)).fault

/** Right inputs that are refused all the same: nothing to withdraw, nobody of that name, no time to skip. */
const expected: Record<string, string> = {
  withdraw: 'PAYEE_NOT_READY', signIn: 'WRONG_CREDENTIALS', signInWithCode: 'WRONG_CODE', signInAsDemo: 'NOT_FOUND', skipTime: 'INVALID_INPUT',
  giveBackPayment: 'MONEY_MOVE_REFUSED', cancelOutgoingTransfer: 'NOT_FOUND', enterOutgoingTransfer: 'NOT_FOUND', returnOutgoingTransfer: 'CONFLICT', confirmBankEntry: 'CONFLICT', decideBankDetails: 'NOT_FOUND',
  retryRefund: 'NOT_FOUND', proposeReversal: 'NOT_FOUND', clawBack: 'CHARGEBACK_REFUSED', callOffClawback: 'CHARGEBACK_REFUSED', unfreezeMoney: 'MONEY_MOVE_REFUSED',
  confirmSecondFactor: 'NOT_FOUND', passSecondFactor: 'NOT_FOUND',
  activateMatchModel: 'CONFLICT', rollbackMatchModel: 'CONFLICT', feedbackOnMatch: 'NOT_FOUND',
  submitMilestone: 'ITEMS_OPEN', approveMilestone: 'ITEMS_OPEN', payAcceptedItems: 'CONFLICT', removeMember: 'NOT_FOUND', endContract: 'ENDING_CHANGED', handOverDispute: 'CONFLICT', acceptForceMajeure: 'CONFLICT', withdrawForceMajeure: 'CONFLICT',
}
const answerTo = async ({ who, input }: Valid, mutation: (typeof mutations)[number]): Promise<string | null> => {
  const { data, errors } = await who.ask(mutationText(mutation), { input })
  return errors ? JSON.stringify(errors) : (data[mutation.name].code ?? null)
}

describe('every leaf of every input, with everything else right', () => {
  test('each mutation has a right input here', () => {
    expect(Object.keys(validInputs(scene)).sort()).toEqual(mutations.map(({ name }) => name).filter((name) => !withoutInput.includes(name)).sort())
  })
  test.each(mutations.filter(({ name }) => !withoutInput.includes(name)).map((mutation) => [mutation.name, mutation] as const))('%s', async (name, mutation) => {
    const valid = validInputs(scene)[name]!
    expect([name, await answerTo(valid, mutation)]).toEqual([name, expected[name] ?? null])
    await restore(valid)
    const tries = inputLeaves(mutation).flatMap(({ path, type }) => nastyValues(type, valueAt(valid.input, path)).map((value) => ({ path, value })))
    const faults: string[] = []
    // several at once where nothing has to be brought back: whoever comes second gets an answer too
    const atOnce = valid.reset ? 1 : AT_ONCE
    for (let from = 0; from < tries.length; from += atOnce) {
      const some = tries.slice(from, from + atOnce).map(async ({ path, value }) => {
        const { fault, turnedAway } = await tried(valid, mutationText(mutation), { input: withValue(valid.input, path, value) }, { root: name, sent: value })
        if (fault) faults.push(`${path.join('.')} = ${shown(value)}: ${fault}`)
        return turnedAway
      })
      // an input that is none of the schema's reaches nothing that could be brought back
      if (!(await Promise.all(some)).every(Boolean)) await restore(valid)
    }
    expect(faults).toEqual([])
  }, 120_000)
})

describe('every argument of every query', () => {
  const right: Record<string, unknown> = { first: 5, after: null, filter: {}, scope: 'TODAY', slug: 'smm-specialist', to: null }
  test.each(queries.map((query) => [query.name, query] as const))('%s', async (name, query) => {
    const { ids, owner } = scene.one
    const id = { contract: ids.active, item: ids.toDo, proposal: ids.proposal, invitation: ids.invitation, freelancer: ids.freelancerAccount, business: ids.business, job: ids.open, dispute: ids.dispute }[name]
    const whole: Record<string, unknown> = { ...right, businessId: ids.business, jobId: ids.open, id }
    const variables = Object.fromEntries(query.args.map((arg) => [arg.name, whole[arg.name]]))
    const faults: string[] = []
    for (const who of [owner, scene.operator, scene.moderator]) {
      const text = queryText(query)
      const plain = await asked({ who, input: {} }, text, variables, { root: name })
      if (plain) faults.push(`as it is: ${plain}`)
      const tries = argumentLeaves(query).flatMap(({ path, type }) => nastyValues(type, valueAt(variables, path)).map((value) => ({ path, value })))
      for (let from = 0; from < tries.length; from += AT_ONCE) {
        const some = tries.slice(from, from + AT_ONCE).map(async ({ path, value }) => {
          const fault = await asked({ who, input: {} }, text, withValue(variables, path, value), { root: name, sent: value })
          if (fault) faults.push(`${path.join('.')} = ${shown(value)}: ${fault}`)
        })
        await Promise.all(some)
      }
    }
    expect(faults).toEqual([])
  }, 120_000)

  test('a cursor of another list is turned away like a forged one', async () => {
    const lists = queries.filter(({ args }) => args.some(({ name }) => name === 'after'))
    const cursor = async (who: Valid['who'], text: string): Promise<string | null> => {
      const { data } = await who.ask(text)
      return data && (Object.values(data)[0] as { pageInfo: { endCursor: string | null } } | null)?.pageInfo.endCursor
    }
    const { owner, freelancer, ids } = scene.one
    const cursors = [
      await cursor(owner, '{ jobs(first: 1) { pageInfo { endCursor } } }'),
      await cursor(owner, '{ contracts(first: 1) { pageInfo { endCursor } } }'),
      await cursor(freelancer, '{ myItems(first: 1, scope: TODAY) { pageInfo { endCursor } } }'),
      await cursor(owner, '{ notices(first: 1) { pageInfo { endCursor } } }'),
    ]
    const faults: string[] = []
    for (const list of lists) {
      for (const after of cursors.filter((one) => one !== null)) {
        const variables = { first: 5, after, businessId: ids.business, jobId: ids.open, scope: 'REVIEW' }
        for (const who of [owner, scene.operator, scene.moderator]) {
          const fault = await asked({ who, input: {} }, queryText(list, 1), variables, { root: list.name })
          if (fault) faults.push(`${list.name}: ${fault}`)
        }
      }
    }
    expect(faults).toEqual([])
    expect(cursors.filter(Boolean).length).toBeGreaterThan(2)
  })
})

test('what was stored on the way harms nobody who hears of it later', async () => {
  const registry = new WorkerRegistry()
  const mails: Mail[] = []
  new MatchingWorker(registry)
  new ContractsWorker(registry)
  new NotificationsWorker(registry, { send: async (mail) => void mails.push(mail) })
  await deliverer(scene.world).deliver({ parts: [...registry.reactions.values()] })
  expect(mails.length).toBeGreaterThan(20)
  for (const { subject, html, text } of mails) {
    expect(subject).not.toMatch(/[\r\n]/)
    expect(html).not.toMatch(/<script/)
    expect(`${subject} ${text}`).not.toMatch(/notice\.|undefined/)
  }
}, 120_000)
