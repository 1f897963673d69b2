import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sendProposal } from '@rolecall/hiring'
import { fromPublicId, money } from '@rolecall/kernel'
import { granted, type TestFreelancer } from '../../factories/market.js'
import { dayFromNow } from '../../factories/hiring.js'
import { market, type Somebody } from './people.js'
import { top } from './programs.js'
import type { Stack } from './stack.js'
import { loosely, type Lang } from './texts.js'

interface Duty {
  readonly slug: string
  readonly title: Record<Lang, string>
}
const duties = JSON.parse(readFileSync(join(top, 'libs/catalog/data/seed/duties-smm.json'), 'utf8')) as Duty[]
const titleOf = (slug: string, lang: Lang): string => duties.find((duty) => duty.slug === slug)!.title[lang]

/** One report as a text, one link, one file with a link: a week of work. */
export const kept = { text: 'smm.competitor-monitoring', link: 'smm.community-atmosphere', file: 'smm.banner-design' } as const
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64')

/** Leaves three duties of the checklist on and says the rest of the job. */
export const writeJob = async ({ page, t, lang }: Somebody, { title, about }: { title: string; about: string }): Promise<void> => {
  const left: readonly string[] = Object.values(kept)
  for (const { slug, title: named } of duties) {
    await page.getByRole('checkbox', { name: loosely(named[lang]) }).setChecked(left.includes(slug))
  }
  await page.getByLabel(loosely(`${t.text('post-job:duty.quantity')}: ${titleOf(kept.file, lang)}`)).fill('1')
  await page.getByLabel(t('post-job:about.name'), { exact: true }).fill(title)
  await page.getByLabel(t('post-job:about.description')).fill(about)
  await page.getByLabel(t('post-job:about.niche')).selectOption({ index: 1 })
  await page.getByLabel(t('post-job:terms.budget')).fill(market[lang].budget)
  await page.getByLabel(t('post-job:terms.currency')).selectOption(market[lang].currency)
  await page.getByLabel(t('post-job:terms.startsOn')).fill(dayFromNow(3))
  await page.getByLabel(t('post-job:terms.endsOn')).fill(dayFromNow(9))
}

/** A proposal of somebody who is not in front of a browser. */
export const propose = async ({ world }: Stack, { asker }: TestFreelancer, { jobId, lang }: { jobId: string; lang: Lang }): Promise<void> => {
  const id = fromPublicId('job', jobId)!
  const rows: { id: string }[] = await world.database.query('SELECT id FROM hiring.job_duties WHERE job_id = $1', [id])
  const { letter, plan, currency, each } = market[lang]
  granted(await world.work.run(asker, sendProposal, { jobId: id, coverLetter: letter, plan, prices: rows.map((row) => ({ jobDutyId: row.id, price: money(each, currency) })) }))
}

/** The form of the payment provider, as it offers it. */
export const fillOnboarding = async ({ page }: Somebody): Promise<void> => {
  await page.locator('#given_name').fill('Vera')
  await page.locator('#surname').fill('Lind')
  await page.locator('form button').click()
}

/** Opens an item of the contract: a cell of the month, on the phone a row of the list of all days. */
export const openItem = async ({ page, t, lang }: Somebody, slug: string): Promise<void> => {
  const title = titleOf(slug, lang)
  const all = page.getByRole('button', { name: t('work:agenda.toList') })
  if (page.viewportSize()!.width < 820 && (await all.isVisible())) await all.click()
  const cell = page.getByRole('gridcell', { name: loosely(`${title}, `) }).or(page.getByRole('listitem').getByRole('button', { name: loosely(title) }))
  // the month on the screen is today's; the day of the item may stand in the next one
  const later = page.getByRole('button', { name: t('work:matrix.after') })
  if ((await cell.count()) === 0 && (await later.isVisible())) await later.click()
  await cell.first().click()
  await page.getByRole('dialog').getByRole('heading', { name: loosely(title) }).waitFor()
}

let links = 0
/** Hands an item in with what it asks for. */
export const handIn = async (who: Somebody, slug: string, report: string): Promise<void> => {
  const { page, t } = who
  await openItem(who, slug)
  const dialog = page.getByRole('dialog')
  const link = dialog.getByLabel(t('work:give.LINK'))
  await dialog.getByRole('button', { name: t('work:submit') }).waitFor()
  if (slug === kept.text) {
    await dialog.getByRole('radio').nth(1).check({ force: true })
    await dialog.getByLabel(t('work:give.TEXT'), { exact: true }).fill(report)
  } else await link.fill(`https://net.example/post/${++links}`)
  if (slug === kept.file) {
    await dialog.locator('input[type=file]').setInputFiles({ name: 'banner.png', mimeType: 'image/png', buffer: png })
    await dialog.getByRole('button', { name: t('work:file.remove') }).waitFor()
  }
  await who.look(`hand-in-${slug.split('.')[1]}`)
  await dialog.getByRole('button', { name: t('work:submit') }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** What has reached the bank of the person in this window, in minor units. */
export const paidOut = async ({ context }: Somebody): Promise<string> => {
  const answer = await context.request.post('/graphql', { data: { query: '{ myBalances { paidOut { minor } } }' } })
  const { data } = (await answer.json()) as { data: { myBalances: { paidOut: { minor: string } }[] } }
  return data.myBalances[0]?.paidOut.minor ?? '0'
}
