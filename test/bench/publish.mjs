// npm run bench:publish: from the press of "Publish" to the first invitation in the database, with 10,000 people, one job after the
// other, real API and worker. Wall time: run it on an idle machine. Exits 1 when the 95th percentile misses its goal. Where something
// else runs beside it the CPU figures tell more: what worker and database took from the press to the invitation.
import { spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { makeTemplate, startCluster } from '../support/cluster.mjs'

const GOAL_P95_MS = 200
const PEOPLE = 10_000
const WARM = 5
const JOBS = 40
const LOOK_MS = 2
const PATIENCE_MS = 10_000
const say = (text) => process.stdout.write(`${text}\n`)
const pause = (ms) => new Promise((done) => setTimeout(done, ms))
const percentile = (numbers, share) => [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(share * numbers.length))]

/** CPU of one process with all its threads in milliseconds, by the kernel's own clock. */
const cpuMs = (pid) => {
  try {
    return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => sum + Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6, 0)
  } catch {
    return 0
  }
}
const cpuOf = (pids) => pids.reduce((sum, pid) => sum + cpuMs(pid), 0)
const sessionsOf = async (client) =>
  (await client.query("SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()")).rows.map(({ pid }) => pid)

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => done(port))
    })
  })

const smmDuties = ['smm.daily-posting', 'smm.competitor-monitoring', 'smm.community-inbox', 'smm.negative-comments', 'smm.community-atmosphere', 'smm.banner-design', 'smm.targeted-ads', 'smm.influencer-collab', 'smm.stats-growth']
/** Ten thousand people, a fifth of them in each role; what matching knows of them, and no more. */
const fillPeople = async (client) => {
  const { rows: roles } = await client.query("SELECT r->>'slug' AS slug, jsonb_path_query_array(r, '$.duties[*].slug') AS duties FROM catalog.versions v, jsonb_array_elements(v.content->'roles') r ORDER BY 1").catch(() => ({ rows: [] }))
  const list = roles.length === 5 ? roles.map(({ slug, duties }) => ({ slug, duties })) : [{ slug: 'smm-specialist', duties: smmDuties }]
  await client.query(
    `INSERT INTO identity.accounts (id, name, email, lang, time_zone, country, created_at)
     SELECT md5(n::text)::uuid, 'Person ' || n, n || '@crowd.example', 'en', 'Europe/Berlin', 'DE', now() FROM generate_series(1, $1) n`,
    [PEOPLE],
  )
  await client.query(
    `INSERT INTO talent.freelancers (account_id, headline, about, country, time_zone, languages, platforms, niches, hours_per_week, booked_hours,
       available, weekly_invite_cap, capacity_confirmed_at, created_at)
     SELECT md5(n::text)::uuid, 'Works', '', 'DE', 'Europe/Berlin', '{en}', '{telegram}', '{}', 40, 0, true, 8, now(), now() FROM generate_series(1, $1) n`,
    [PEOPLE],
  )
  await client.query(
    `INSERT INTO matching.supply (freelancer_id, time_zone, languages, platforms, niches, rate_minor, rate_currency, hours_per_week, booked_hours, available, weekly_cap,
       payee_state, role_slugs, claimed_roles, verified_roles, growth_roles, duties, completed, settled_invites, answered_invites, joined_at, capacity_confirmed_at, refreshed_at)
     SELECT md5(n::text)::uuid, 'Europe/Berlin', '{en}', CASE WHEN n % 3 = 0 THEN '{}'::text[] ELSE '{telegram}'::text[] END, '{}', 800 + n % 1500, 'EUR', 40, n % 30, n % 9 <> 0, 8, 'ready',
       ARRAY[r.slug], '{}', ARRAY[r.slug], '{}',
       (SELECT jsonb_agg(jsonb_build_object('dutySlug', d, 'mean', 0.4 + (('x' || substr(md5(n || d), 1, 4))::bit(16)::int % 500) / 1000.0, 'variance', 0.02, 'proven', true)) FROM jsonb_array_elements_text(r.duties::jsonb) d),
       n % 6, n % 9, n % 5, now(), now(), now()
     FROM generate_series(1, $1) n JOIN unnest($2::text[], $3::text[]) WITH ORDINALITY AS r(slug, duties, place) ON r.place = 1 + n % $4`,
    [PEOPLE, list.map(({ slug }) => slug), list.map(({ duties }) => JSON.stringify(duties)), list.length],
  )
  await client.query('VACUUM ANALYZE matching.supply')
  await client.query('ANALYZE')
}

const start = async (path, env, ready) => {
  const child = spawn(process.execPath, [path], { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const word = new Promise((done) => child.once('message', done))
  if (ready) {
    for (let attempt = 0; ; attempt++) {
      if (child.exitCode !== null || attempt > 200) throw new Error(`${path} did not start`)
      if ((await fetch(ready).catch(() => null))?.ok) break
      await pause(100)
    }
  } else await word
  return child
}

const asking = (url) => {
  let cookie
  return async (query, variables) => {
    const answer = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) }, body: JSON.stringify({ query, variables }) })
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie
    const { data, errors } = await answer.json()
    if (errors) throw new Error(JSON.stringify(errors).slice(0, 300))
    return Object.values(data)[0]
  }
}
const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

const dir = mkdtempSync(join(tmpdir(), 'rolecall-bench-'))
const build = spawnSync(process.execPath, ['apps/standalone/build.mjs', 'server', '--if-changed'], { stdio: 'inherit' })
if (build.status !== 0) process.exit(1)
const cluster = await startCluster()
const children = []
let p95 = Infinity
try {
  const url = await makeTemplate(cluster.url, 'bench')
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  const port = await freePort()
  const env = { DATABASE_URL: url, QUEUE_URL: url, NODE_ENV: 'development', DEMO_MODE: 'true', LOG_LEVEL: 'error', WEB_DIST: '', PORT: String(port), STORAGE_DIR: dir }
  const address = `http://127.0.0.1:${port}`
  children.push(await start('dist/apps/api/main.js', env, `${address}/health/ready`))
  children.push(await start('dist/apps/worker/main.js', env))
  await fillPeople(client)
  const ask = asking(address)
  const { me } = await ask('mutation ($input: SignUpInput!) { signUp(input: $input) { ... on SignedIn { me { memberships { business { id } } } } } }', {
    input: { email: 'owner@bench.example', name: 'Owner', password: randomUUID(), lang: 'EN', timeZone: 'Europe/Berlin', country: 'DE', businessName: 'Bench' },
  })
  const businessId = me.memberships[0].business.id
  const times = []
  const [, worker] = children
  const cpu = { worker: [], database: [] }
  let firstMs = 0
  for (let n = 0; n < WARM + JOBS; n++) {
    const job = await ask('mutation ($input: SaveJobInput!) { saveJob(input: $input) { ... on Job { id } ... on Refusal { code message path } } }', {
      input: {
        businessId, roleSlug: 'smm-specialist', title: `Job number ${n}`, description: 'Posts and answers.', niche: 'beauty', level: 'WORKING', hoursPerWeek: 10, budget: { minor: '120000', currency: 'EUR' },
        startsOn: day(3), endsOn: day(32), platforms: ['telegram'], languages: ['en'], timeZone: 'Europe/Berlin', minOverlapHours: 4, acceptsGrowth: false,
        duties: smmDuties.slice(0, 6).map((dutySlug) => ({ dutySlug, quantity: 4, importance: 2, note: '' })),
      },
    })
    if (!job.id) throw new Error(JSON.stringify(job))
    const sessions = await sessionsOf(client)
    const before = { worker: cpuMs(worker.pid), database: cpuOf(sessions) }
    const began = performance.now()
    const published = await ask('mutation ($input: JobInput!) { publishJob(input: $input) { ... on Job { id } ... on Refusal { code message path } } }', { input: { jobId: job.id } })
    if (!published.id) throw new Error(JSON.stringify(published))
    for (;;) {
      const { rows } = await client.query('SELECT 1 FROM hiring.invitations i JOIN hiring.jobs j ON j.id = i.job_id WHERE j.title = $1 LIMIT 1', [`Job number ${n}`])
      if (rows.length > 0) break
      if (performance.now() - began > PATIENCE_MS) throw new Error('nobody was invited')
      await pause(LOOK_MS)
    }
    const tookMs = performance.now() - began
    if (n === 0) firstMs = tookMs
    if (n >= WARM) {
      times.push(tookMs)
      cpu.worker.push(cpuMs(worker.pid) - before.worker)
      cpu.database.push(cpuOf(sessions) - before.database)
    }
    await pause(150)
  }
  p95 = percentile(times, 0.95)
  say(`CPU up to the invitation, p50: worker ${percentile(cpu.worker, 0.5).toFixed(0)} ms, database ${percentile(cpu.database, 0.5).toFixed(0)} ms; the first job of a new worker took ${firstMs.toFixed(0)} ms`)
  const { rows: [{ total }] } = await client.query('SELECT max(total) AS total FROM matching.runs')
  say(`publish to first invitation, ${PEOPLE} people, ${total} scored: p50 ${percentile(times, 0.5).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, goal ${GOAL_P95_MS} ms  ${p95 <= GOAL_P95_MS ? 'reached' : 'MISSED'}`)
  await client.end()
} finally {
  for (const child of children) child.kill('SIGTERM')
  await Promise.all(children.map((child) => new Promise((done) => (child.exitCode === null ? child.once('exit', done) : done()))))
  await cluster.stop()
  rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
}
process.exit(p95 <= GOAL_P95_MS ? 0 : 1)
