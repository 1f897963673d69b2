// Paid milestones whose work is accepted and handed in: only the approval is missing. Parents that no approval reads are left out.
const FREELANCERS = 200
const PRICE = 50_000
const CLIENT_FEE = 1500
const ITEMS = 5

const statements = [
  // rows are complete in themselves; foreign keys and the books' own sums would need the whole way of each deal
  `SET session_replication_role = replica`,
  `CREATE TABLE bench_deals AS SELECT n, uuidv7() AS milestone_id, uuidv7() AS contract_id, uuidv7() AS business_id,
     ('00000000-0000-7000-8000-' || lpad((n % ${FREELANCERS})::text, 12, '0'))::uuid AS freelancer_id FROM generate_series(1, $deals) AS n`,
  `INSERT INTO contracts.contracts (id, job_id, proposal_id, business_id, freelancer_id, title, role_slug, catalogue_version, time_zone, starts_on, ends_on,
     hours_per_week, price_minor, price_currency, state, created_at)
   SELECT contract_id, uuidv7(), uuidv7(), business_id, freelancer_id, 'SMM for a coffee house', 'smm-specialist', 1, 'Europe/Berlin', current_date, current_date + 29,
     10, ${PRICE}, 'EUR', 'active', now() FROM bench_deals`,
  `INSERT INTO contracts.milestones (id, contract_id, ordinal, title, starts_on, ends_on, price_minor, price_currency, state, started_at, submitted_at, auto_approve_at)
   SELECT milestone_id, contract_id, 1, 'Period 1', current_date, current_date + 29, ${PRICE}, 'EUR', 'submitted', now(), now(), now() + interval '7 days' FROM bench_deals`,
  `INSERT INTO contracts.items (id, contract_id, milestone_id, duty_slug, title, cadence, ordinal, due_at, share_minor, required, counted, state, accepted_at)
   SELECT uuidv7(), contract_id, milestone_id, 'smm.daily-posting', 'Post', 'DAILY', i, now(), ${PRICE / ITEMS}, '[["text"]]', true, 'accepted', now()
   FROM bench_deals, generate_series(1, ${ITEMS}) AS i`,
  `INSERT INTO payments.holds (milestone_id, contract_id, business_id, freelancer_id, amount_minor, amount_currency, client_fee_minor, client_fee_bps,
     commission_bps, state, payment_id, charge_id, paid_at, created_at)
   SELECT milestone_id, contract_id, business_id, freelancer_id, ${PRICE}, 'EUR', ${CLIENT_FEE}, 300, 1000, 'funded', 'pi_' || n, 'ch_' || n, now(), now() FROM bench_deals`,
  `INSERT INTO payments.payees (freelancer_id, country, provider, stripe_account_id, state, todo, payout_mode, created_at)
   SELECT DISTINCT freelancer_id, 'DE', 'stripe', 'acct_' || right(freelancer_id::text, 6), 'ready', '[]'::jsonb, 'auto', now() FROM bench_deals`,
  `INSERT INTO payments.ledger_accounts (id, code, currency, normal, guarded)
   SELECT uuidv7(), code, 'EUR', normal, guarded FROM (
     SELECT 'client.hold:' || milestone_id AS code, 'C' AS normal, true AS guarded FROM bench_deals
     UNION ALL SELECT 'client.fee_hold:' || milestone_id, 'C', true FROM bench_deals
     UNION ALL SELECT DISTINCT 'freelancer.payable:' || freelancer_id, 'C', true FROM bench_deals
     UNION ALL VALUES ('revenue.commission', 'C', false), ('revenue.client_fee', 'C', false)) a`,
  `INSERT INTO payments.ledger_balances (account_id, normal, balance)
   SELECT id, normal, CASE WHEN code LIKE 'client.hold:%' THEN -${PRICE} WHEN code LIKE 'client.fee_hold:%' THEN -${CLIENT_FEE} ELSE 0 END
   FROM payments.ledger_accounts WHERE guarded`,
  `SET session_replication_role = origin`,
  'ANALYZE',
]

/** Gives the deals in an order of their own, with what an approval of each needs to know. */
export const fillMoney = async (client, deals) => {
  for (const statement of statements) await client.query(statement.replace('$deals', String(deals)))
  const { rows } = await client.query('SELECT milestone_id AS "milestoneId", business_id AS "businessId" FROM bench_deals ORDER BY n')
  return rows
}
export const price = PRICE
