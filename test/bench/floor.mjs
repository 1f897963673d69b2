// The floor: bare node:http and pg, one prepared statement, the same rows as the board. Nothing could do the job with less.
import { createServer } from 'node:http'
import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
const columns = `j.id, j.title, j.description, j.state, j.role_slug, j.level, j.niche, j.hours_per_week, j.budget_minor, j.budget_currency,
  j.starts_on::text, j.ends_on::text, j.platforms, j.languages, j.published_at, b.id AS business_id, b.name AS business_name,
  (SELECT json_agg(json_build_object('id', d.id, 'dutySlug', d.duty_slug, 'quantity', d.quantity, 'importance', d.importance) ORDER BY d.position)
     FROM hiring.job_duties d WHERE d.job_id = j.id) AS duties`
const list = {
  name: 'list',
  text: `SELECT ${columns} FROM hiring.jobs j JOIN identity.businesses b ON b.id = j.business_id
          WHERE j.state = 'published' ORDER BY j.published_at DESC, j.id DESC LIMIT $1`,
}
const one = { name: 'one', text: `SELECT ${columns} FROM hiring.jobs j JOIN identity.businesses b ON b.id = j.business_id WHERE j.id = $1` }

const server = createServer(async (request, response) => {
  const url = new URL(request.url, 'http://floor')
  const id = url.searchParams.get('id')
  const { rows } = id ? await pool.query({ ...one, values: [id] }) : await pool.query({ ...list, values: [Number(url.searchParams.get('first'))] })
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ data: rows }))
})
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.stdout.write('ready\n'))
