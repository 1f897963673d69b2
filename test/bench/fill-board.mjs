// 300 published jobs of 20 businesses with five duties each: what a board of a small town looks like.
import { importTs } from '../support/typescript.mjs'

const JOBS = 300
const BUSINESSES = 20
const duties = ['smm.daily-posting', 'smm.competitor-monitoring', 'smm.community-atmosphere', 'smm.banner-design', 'smm.stats-growth']

export const fillBoard = async (client) => {
  const { newId, toPublicId } = await importTs('libs/kernel/index.ts')
  const businesses = Array.from({ length: BUSINESSES }, () => newId())
  await client.query(
    `INSERT INTO identity.businesses (id, name, time_zone, country, about, created_at)
     SELECT id, 'Bench business ' || n, 'Europe/Berlin', 'DE', '', now() FROM unnest($1::uuid[]) WITH ORDINALITY AS t(id, n)`,
    [businesses],
  )
  const jobs = Array.from({ length: JOBS }, (_, index) => ({ id: newId(), business: businesses[index % BUSINESSES] }))
  await client.query(
    `INSERT INTO hiring.jobs (id, business_id, title, description, state, role_slug, catalogue_version, level, niche, hours_per_week,
       budget_minor, budget_currency, starts_on, ends_on, platforms, languages, time_zone, min_overlap_hours, accepts_growth, created_at, published_at, expires_at)
     SELECT id, business, 'Run the community of our shop, number ' || n, repeat('We sell good things and want people to know. ', 6), 'published',
       'smm-specialist', 1, 'working', 'retail', 20, 60000, 'EUR', current_date + 7, current_date + 36, '{telegram,vk}', '{en}', 'Europe/Berlin', 4, true,
       now() - n * interval '1 minute', now() - n * interval '1 minute', now() + interval '30 days'
     FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS t(id, business, n)`,
    [jobs.map((job) => job.id), jobs.map((job) => job.business)],
  )
  const lines = jobs.flatMap((job) => duties.map((slug, position) => ({ id: newId(), job: job.id, slug, position })))
  await client.query(
    `INSERT INTO hiring.job_duties (id, job_id, duty_slug, quantity, importance, note, position)
     SELECT id, job, slug, 4, 2, '', position FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[]) AS t(id, job, slug, position)`,
    [lines.map((line) => line.id), lines.map((line) => line.job), lines.map((line) => line.slug), lines.map((line) => line.position)],
  )
  await client.query('ANALYZE')
  return { jobId: jobs[7].id, publicId: toPublicId('job', jobs[7].id) }
}
