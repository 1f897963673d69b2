// One side of bench:money in a process of its own: `product` approves through the real action, `floor` writes the same rows
// with bare pg in nine round trips. Told over IPC which deals; eight clients work them off.
import { randomUUID } from 'node:crypto'
import pg from 'pg'

const CLIENTS = Number(process.env.CLIENTS ?? 8)
const times = new Map()
if (process.env.TIMES) {
  const was = pg.Client.prototype.query
  pg.Client.prototype.query = function (q, v, cb) {
    if (cb || typeof v === 'function') return was.call(this, q, v, cb)
    const at = process.hrtime.bigint()
    const out = was.call(this, q, v, cb)
    const text = (typeof q === 'string' ? q : q.text).slice(0, 70)
    return out.then((r) => { const t = Number(process.hrtime.bigint() - at) / 1e3; const l = times.get(text) ?? times.set(text, []).get(text); l.push(t); return r })
  }
}
process.on('exit', () => { for (const [k, l] of times) { l.sort((a, b) => a - b); if (l.length > 1000) console.log(process.argv[2], 'median us', l[l.length >> 1].toFixed(0), 'p25', l[l.length >> 2].toFixed(0), l.length, k.replace(/\s+/g, ' ')) } })

const product = async () => {
  await import('reflect-metadata')
  const [{ approveMilestone }, { UnitOfWork, openDatabase, readConfig }, { entities }, { isRefusal, money, newId }] = await Promise.all(
    ['libs/contracts/index.js', 'libs/platform/index.js', 'apps/composition/contexts.js', 'libs/kernel/index.js'].map((path) => import(`../../dist/${path}`)),
  )
  const config = readConfig()
  const work = new UnitOfWork(await openDatabase({ url: config.DATABASE_URL, entities, pool: CLIENTS }), config)
  const expectedAmount = money(50_000n, 'EUR')
  const accountId = newId()
  return async ({ milestoneId, businessId }) => {
    const asker = { actor: { kind: 'person', accountId, memberships: [{ businessId, right: 'owner' }], staff: [] }, lang: 'en', requestId: newId() }
    const answer = await work.run(asker, approveMilestone, { milestoneId, expectedAmount })
    if (isRefusal(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`)
  }
}

const sql = {
  milestone: `SELECT m.*, c.business_id, c.freelancer_id, c.title AS contract,
      (SELECT json_agg(json_build_object('state', i.state, 'share', i.share_minor::text)) FROM contracts.items i WHERE i.milestone_id = m.id) AS items
    FROM contracts.milestones m JOIN contracts.contracts c ON c.id = m.contract_id WHERE m.id = $1 FOR UPDATE OF m`,
  hold: 'SELECT h.*, p.state AS payee FROM payments.holds h JOIN payments.payees p ON p.freelancer_id = h.freelancer_id WHERE h.milestone_id = $1 FOR UPDATE OF h',
  change: `UPDATE payments.holds SET state = 'released', released_minor = 50000, client_fee_earned_minor = 1500, released_at = $2 WHERE milestone_id = $1`,
  release: `INSERT INTO payments.releases (id, milestone_id, freelancer_id, currency, gross_minor, net_minor, commission_minor, client_fee_minor, recovered_minor, returned_gross_minor, decided_at)
    VALUES ($1, $2, $3, 'EUR', 50000, 45000, 5000, 1500, 0, 0, $4)`,
  operation: `WITH receipt AS (INSERT INTO payments.receipts (id, kind, source_id, milestone_id, contract_id, business_id, freelancer_id, currency, content, issued_at)
      VALUES ($6, 'release', $2, $3, $7, $8, $4, 'EUR', $9::jsonb, $5))
    INSERT INTO payments.operations (id, kind, entity_id, generation, hold_id, freelancer_id, idempotency_key, amount_minor, amount_currency, status, attempts, lookup_misses, next_attempt_at, created_at, updated_at)
    VALUES ($1, 'release', $2::uuid, 0, $3, $4, 'rc:release:' || $2::text || ':0', 45000, 'EUR', 'intended', 0, 0, $5, $5, $5)`,
  ledger: `WITH line AS (SELECT l.id, a.id AS account_id, l.currency, l.amount FROM unnest($5::uuid[], $6::text[], $7::bpchar[], $8::bigint[]) AS l(id, code, currency, amount)
      JOIN payments.ledger_accounts a ON a.code = l.code AND a.currency = l.currency),
    fact AS (INSERT INTO payments.ledger_transactions (id, kind, source_type, source_id, operation_id, occurred_at, created_at) VALUES ($1, 'release', 'release', $2, $3, $4, $4) RETURNING id)
    INSERT INTO payments.ledger_postings (id, transaction_id, account_id, currency, amount) SELECT line.id, fact.id, line.account_id, line.currency, line.amount FROM fact, line`,
  end: `WITH milestone AS (UPDATE contracts.milestones SET state = 'approved', approved_at = $2, decision_id = $3, auto_approve_at = NULL WHERE id = $1),
    stored AS (INSERT INTO platform.outbox (id, event, payload, occurred_at, request_id)
      SELECT r.id, r.event, r.payload, $2, $4 FROM jsonb_to_recordset($5::jsonb) AS r(id uuid, event text, payload jsonb) RETURNING 1)
    SELECT pg_notify('rolecall_outbox', count(*)::text) FROM stored`,
}
const floor = async () => {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: CLIENTS })
  return async ({ milestoneId }) => {
    const client = await pool.connect()
    const run = (name, values) => client.query({ name, text: sql[name], values })
    const [now, decision, operation] = [new Date(), randomUUID(), randomUUID()]
    await client.query('BEGIN')
    const { rows: [milestone] } = await run('milestone', [milestoneId])
    const { rows: [hold] } = await run('hold', [milestoneId])
    const accepted = milestone.items.every(({ state }) => state === 'accepted')
    const share = milestone.items.reduce((sum, item) => sum + BigInt(item.share), 0n)
    if (milestone.state !== 'submitted' || hold.state !== 'funded' || hold.payee !== 'ready' || !accepted || share !== 50_000n) throw new Error('not to be approved')
    await run('change', [milestoneId, now])
    await run('release', [decision, milestoneId, hold.freelancer_id, now])
    const content = JSON.stringify({ agreement: null, provider: 'stripe', reference: null, happenedAt: now, priceMinor: '50000', clientFeeMinor: '1500', commissionMinor: '5000', netMinor: '45000', recoveredMinor: '0', returnedNetMinor: '0' })
    await run('operation', [operation, decision, milestoneId, hold.freelancer_id, now, randomUUID(), hold.contract_id, hold.business_id, content])
    const amounts = { [`client.hold:${milestoneId}`]: '50000', [`client.fee_hold:${milestoneId}`]: '1500', [`freelancer.payable:${hold.freelancer_id}`]: '-45000', 'revenue.commission': '-5000', 'revenue.client_fee': '-1500' }
    const codes = Object.keys(amounts)
    await run('ledger', [randomUUID(), decision, operation, now, codes.map(() => randomUUID()), codes, codes.map(() => 'EUR'), Object.values(amounts)])
    const events = [{ id: randomUUID(), event: 'OperationIntended', payload: { operationId: operation } }, { id: randomUUID(), event: 'MilestoneApproved', payload: { milestoneId, byDecision: true } }]
    await run('end', [milestoneId, now, decision, randomUUID(), JSON.stringify(events)])
    await client.query('COMMIT')
    client.release()
  }
}

const approve = await (process.argv[2] === 'product' ? product() : floor())
process.on('message', async (deals) => {
  const startedAt = process.hrtime.bigint()
  let next = 0
  const client = async () => {
    while (next < deals.length) await approve(deals[next++])
  }
  await Promise.all(Array.from({ length: CLIENTS }, client))
  process.send({ seconds: Number(process.hrtime.bigint() - startedAt) / 1e9 })
})
process.on('disconnect', () => process.exit(0))
process.send('ready')
