import { beforeAll, describe, expect, test } from '@jest/globals'
import { DAY_MS, newId } from '@rolecall/kernel'
import { ledgerViolations } from '@rolecall/payments'
import { books, difference, tell } from './books.js'
import { byHand, fundedMilestone, readyPayee, refund, release, withdrawUsd } from './deal.js'
import { withShop } from './shop.js'

const shop = withShop()
const olga = newId()
const pavel = newId()
let vera: string
beforeAll(async () => {
  for (const operator of [olga, pavel]) shop.signIn(operator, { staff: ['operator'] })
  vera = await readyPayee(shop, 'Vera')
  await byHand(shop, vera)
}, 60_000)

const shape = '{ __typename ... on Correction { id state mine moves transactionId steps { step note } } ... on CorrectionRefused { reason detail } ... on MoveRefused { presentState } ... on InvalidInput { field reason } ... on Refusal { code } }'
type Line = [account: string, amountMinor: number]
const why = 'A cent was booked on the wrong account.'
const propose = async (lines: Line[], more: Record<string, unknown> = {}) =>
  (await shop.ask(olga, `mutation($input: ProposeCorrectionInput!) { answer: proposeCorrection(input: $input) ${shape} }`, {
    input: { currency: 'USD', reason: why, lines: lines.map(([account, minor]) => ({ account, amountMinor: String(minor) })), ...more },
  }))['answer']
const undo = async (transactionId: string) =>
  (await shop.ask(olga, `mutation($input: ProposeReversalInput!) { answer: proposeReversal(input: $input) ${shape} }`, { input: { transactionId, reason: why } }))['answer']
const confirm = async (who: string, correctionId: string) =>
  (await shop.ask(who, `mutation($input: ConfirmCorrectionInput!) { answer: confirmCorrection(input: $input) ${shape} }`, { input: { correctionId } }))['answer']
const refuse = async (who: string, correctionId: string) =>
  (await shop.ask(who, `mutation($input: RefuseCorrectionInput!) { answer: refuseCorrection(input: $input) ${shape.replace('... on CorrectionRefused { reason detail } ', '')} }`, { input: { correctionId, note: 'Not needed.' } }))['answer']
const posted = async (id: string) => (await shop.database.query(`SELECT count(*)::int AS n FROM payments.ledger_transactions WHERE kind = 'correction' AND source_id = (SELECT id::text FROM payments.corrections WHERE replace(id::text, '-', '') = $1)`, [id.slice(4)]))[0].n
const newest = async (kind: string) => (await shop.database.query('SELECT id FROM payments.ledger_transactions WHERE kind = $1 ORDER BY seq DESC LIMIT 1', [kind]))[0].id as string

describe('a counter-entry', () => {
  const lines: Line[] = [['expense.loss', 700], ['suspense', -700]]
  test('is posted once another operator confirms it, never by who proposed it', async () => {
    const before = await books(shop)
    const proposed = await propose(lines)
    expect(proposed).toMatchObject({ state: 'PROPOSED', mine: true, moves: ['refuse'], transactionId: null })
    expect(await confirm(olga, proposed.id)).toEqual({ __typename: 'OwnRequest', code: 'OWN_REQUEST' })
    expect(await posted(proposed.id)).toBe(0)
    const done = await confirm(pavel, proposed.id)
    expect(done).toMatchObject({ state: 'POSTED', moves: [], steps: [{ step: 'PROPOSED' }, { step: 'POSTED' }] })
    expect(done.transactionId).not.toBeNull()
    await tell(shop, 'A loss is written down')
    expect(difference(before, await books(shop))).toEqual({ 'expense.loss': 700, suspense: 700 })
  })
  test('is posted once when two operators confirm at the same moment', async () => {
    const irina = shop.signIn(newId(), { staff: ['operator'] })
    const { id } = await propose(lines)
    const answers = await Promise.all([pavel, irina, pavel, irina].map((who) => confirm(who, id)))
    expect(answers.filter(({ state }) => state === 'POSTED')).toHaveLength(1)
    expect(answers.filter(({ presentState }) => presentState === 'posted')).toHaveLength(3)
    expect(await posted(id)).toBe(1)
  })
  test('can be undone like any other, once', async () => {
    const before = await books(shop)
    const transaction = await newest('correction')
    const back = await undo(transaction)
    expect(await undo(transaction)).toMatchObject({ reason: 'taken' })
    expect(await confirm(pavel, back.id)).toMatchObject({ state: 'POSTED' })
    expect(await undo(transaction)).toMatchObject({ reason: 'taken' })
    expect(difference(before, await books(shop))).toEqual({ 'expense.loss': -700, suspense: -700 })
  })
  test('is refused by another, or taken back by who proposed it', async () => {
    for (const who of [pavel, olga]) {
      const { id } = await propose(lines)
      expect(await refuse(who, id)).toMatchObject({ state: 'REFUSED', steps: [{ step: 'PROPOSED' }, { step: 'REFUSED', note: 'Not needed.' }] })
      expect(await confirm(pavel, id)).toMatchObject({ code: 'CONFLICT', presentState: 'refused' })
      expect(await posted(id)).toBe(0)
    }
  })
  test('that nobody confirms in seven days is gone', async () => {
    const { id } = await propose(lines)
    await shop.advance(7 * DAY_MS)
    expect(await confirm(pavel, id)).toMatchObject({ code: 'CONFLICT', presentState: 'expired' })
    await shop.sweep()
    const { corrections } = await shop.ask(pavel, '{ corrections(first: 1) { nodes { id state steps { step by } } } }')
    expect(corrections.nodes).toEqual([{ id, state: 'EXPIRED', steps: [{ step: 'PROPOSED', by: null }, { step: 'EXPIRED', by: null }] }])
  })
})

describe('the books refuse a counter-entry', () => {
  test.each<[string, Line[], object]>([
    ['that does not sum to zero', [['suspense', 100], ['expense.loss', -99]], { reason: 'unbalanced', detail: '1' }],
    ['with one line', [['suspense', 100]], { code: 'INVALID_INPUT', field: 'lines' }],
    ['with an account twice', [['suspense', 100], ['suspense', -100]], { reason: 'duplicate' }],
    ['with a line of zero', [['suspense', 0], ['expense.loss', 0]], { code: 'INVALID_INPUT' }],
    ['beyond the largest amount', [['suspense', 10 ** 17], ['expense.loss', -(10 ** 17)]], { code: 'INVALID_INPUT', reason: 'amount_too_large' }],
    ['on an account that nobody has', [['suspense', 100], [`freelancer.receivable:${newId()}`, -100]], { reason: 'unknown_account' }],
    ['on an account that is none', [['suspense', 100], ['suspense:me', -100]], { reason: 'unknown_account' }],
    ['on a word', [['suspense', 100], ['gold', -100]], { reason: 'account_not_allowed', detail: 'gold' }],
    ['on what a milestone holds', [['suspense', 100], [`client.hold:${newId()}`, -100]], { reason: 'account_not_allowed' }],
    ['on a balance at the provider that shows no such entry', [['suspense', 100], ['stripe.balance', -100]], { reason: 'provider_entry' }],
  ])('%s', async (_, lines, answer) => {
    expect(await propose(lines)).toMatchObject(answer)
  })
  test('that undoes a charge, a release, a transfer or a payout', async () => {
    const deal = await fundedMilestone(shop, { freelancerId: vera })
    expect(await undo(await newest('charge'))).toMatchObject({ reason: 'not_reversible', detail: expect.stringContaining('client.') })
    await release(shop, deal)
    expect(await undo(await newest('release'))).toMatchObject({ reason: 'not_reversible' })
    await shop.settle()
    expect(await undo(await newest('transfer'))).toMatchObject({ reason: 'not_reversible' })
    expect(await undo(newId())).toMatchObject({ code: 'NOT_FOUND' })
    expect(await undo('no id')).toMatchObject({ code: 'NOT_FOUND' })
  })
  test('that forgives more than is owed, or what a reversal is about to bring; a debt can be forgiven in part', async () => {
    const deal = await fundedMilestone(shop, { freelancerId: vera })
    await release(shop, deal)
    await shop.settle()
    await shop.advance(8 * DAY_MS)
    await withdrawUsd(shop, vera)
    await shop.settle()
    await shop.sweep()
    await refund(shop, deal, { takeBack: true })
    await shop.settle()
    const debt = `freelancer.receivable:${vera}`
    const [{ owed }] = await shop.database.query(`SELECT coalesce(sum(amount), 0)::int AS owed FROM payments_audit.postings WHERE account_code = $1`, [debt])
    expect(owed).toBe(45_000)
    expect(await propose([['expense.loss', 45_001], [debt, -45_001]])).toMatchObject({ reason: 'overdrawn', detail: debt })
    const { id } = await propose([['expense.loss', 40_000], [debt, -40_000]])
    const later = await propose([['expense.loss', 10_000], [debt, -10_000]])
    expect(await confirm(pavel, id)).toMatchObject({ state: 'POSTED' })
    expect(await confirm(pavel, later.id)).toMatchObject({ reason: 'overdrawn' })
    expect(await shop.run(ledgerViolations, undefined)).toEqual([])
    expect((await shop.ask(vera, '{ myBalances { owed { minor } } }'))['myBalances']).toEqual([{ owed: { minor: '5000' } }])
  })
  test('of whoever is no operator', async () => {
    const nobody = shop.signIn(newId(), { staff: ['moderator'] })
    await expect(confirm(nobody, `cor_${'0'.repeat(32)}`)).rejects.toThrow('For staff only')
  })
})

test('the search finds a transaction by account, milestone, person, kind, source, amount and day, and shows it whole', async () => {
  const deal = await fundedMilestone(shop, { freelancerId: vera, minor: 77_700n })
  const search = async (filter: Record<string, unknown>) =>
    (await shop.ask(olga, 'query($filter: LedgerFilter) { ledgerTransactions(first: 50, filter: $filter) { nodes { kind sourceId occurredAt canUndo postings { account amount { minor } } } } }', { filter }))['ledgerTransactions'].nodes as { kind: string; sourceId: string; occurredAt: string; canUndo: boolean; postings: { account: string; amount: { minor: string } }[] }[]
  const milestoneId = `ms_${deal.milestoneId.replaceAll('-', '')}`
  const [charge, ...others] = await search({ milestoneId })
  expect([charge!.kind, others]).toEqual(['charge', []])
  expect(charge!.canUndo).toBe(false)
  expect((await search({ kind: 'correction' })).every(({ canUndo }) => canUndo)).toBe(true)
  expect(charge!.postings.reduce((sum, { amount }) => sum + Number(amount.minor), 0)).toBe(0)
  expect(await search({ amount: { minor: '77700', currency: 'USD' } })).toEqual([charge])
  expect(await search({ amount: { minor: '77700', currency: 'EUR' } })).toEqual([])
  expect(await search({ sourceId: charge!.sourceId, kind: 'charge' })).toEqual([charge])
  expect(await search({ accountPrefix: `client.hold:${deal.milestoneId}` })).toEqual([charge])
  const day = charge!.occurredAt.slice(0, 10)
  expect(await search({ milestoneId, from: day, to: day })).toEqual([charge])
  expect(await search({ milestoneId, from: '2001-01-01', to: '2001-01-02' })).toEqual([])
  const hers = await search({ freelancerId: `acc_${vera.replaceAll('-', '')}` })
  expect(hers.every(({ postings }) => postings.some(({ account }) => account.endsWith(vera)))).toBe(true)
  expect(hers.length).toBeGreaterThan(3)
})
