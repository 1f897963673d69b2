import { acceptItems, approveMilestone, askItemChanges, Item, newFileId, storeFile, submitItem, submitMilestone, type SubmitItem } from '@rolecall/contracts'
import { DAY_MS, HOUR_MS, later, money } from '@rolecall/kernel'
import { demoPage } from '@rolecall/platform'
import { In } from 'typeorm'
import { ago, onDay, type Schedule } from './calendar.js'
import type { Deal } from './deals.js'
import { lottery, type Lottery } from './lottery.js'
import { granted, type Market } from './market.js'
import { followTime, payOut } from './money.js'
import { readData } from './people.js'
import { banner } from './picture.js'

interface WorkTexts { link: string[], text: string[], long: string[], metrics: string, export: string, log: string, flow: string, run: string, changes: string[], fixed: string }
const texts = readData<Record<'ru' | 'en', WorkTexts>>('work-texts')

/** The business looks in the mornings at what was handed in; the newest items are still to be looked at. */
const LOOKED_AT_HOUR = 11
const NEWEST_DAYS = 0.9

export interface Scene { market: Market, deal: Deal, schedule: Schedule }
const formats = { metrics: 'metrics', ads_export: 'export', inbox_log: 'log', flow: 'flow', test_run: 'run' } as const
/** What is special about the items of the deal in work, by their place among those that are due. */
const special: Partial<Record<Deal['key'], { missed: number[], changed: number[], late: number[] }>> = {
  inWork: { missed: [6, 15], changed: [3, 17], late: [9] },
  firstWeek: { missed: [], changed: [0], late: [] },
}

const upload = async (market: Market, { person }: Deal, { item, at, draw }: { item: Item, at: Date, draw: Lottery }): Promise<string> => {
  const name = person.lang === 'ru' ? `Макет ${item.ordinal}.png` : `Design ${item.ordinal}.png`
  return market.once({
    key: `file:${item.id}`, at, who: person,
    act: async (ctx) => {
      const id = newFileId()
      const bytes = banner(draw)
      await market.storage.put(id, bytes)
      return granted(await storeFile(ctx, { id, name, mediaType: 'image/png', bytes })).id
    },
  })
}

const evidenceFor = async ({ market, deal }: Scene, item: Item, at: Date): Promise<SubmitItem['evidence']> => {
  const draw = lottery(`${deal.key}${item.dutySlug}${item.ordinal}`)
  const words = texts[deal.person.lang]
  const pieces: SubmitItem['evidence'][number][] = []
  for (const kind of item.required[0] ?? ['text']) {
    if (kind === 'link') pieces.push({ kind, url: `https://posts.example/${deal.key.toLowerCase()}/${item.dutySlug}/${item.ordinal}` })
    else if (kind === 'file') pieces.push({ kind, fileId: await upload(market, deal, { item, at, draw }) })
    else if (kind === 'text') pieces.push({ kind, text: item.dutySlug.startsWith('copy.') ? draw.pick(words.long) : draw.pick(words.text) })
    else pieces.push({ kind, text: words[formats[kind]].replaceAll('{day}', item.dueAt.toISOString().slice(0, 10)) })
  }
  return pieces
}

const handIn = (scene: Scene, item: Item, { at, round }: { at: Date, round: number }): void => {
  const { market, deal, schedule } = scene
  schedule.plan(at, async () => {
    const evidence = await evidenceFor(scene, item, at)
    await market.once({ key: `item:${item.id}:${round}`, at, who: deal.person, act: async (ctx) => granted(await submitItem(ctx, { itemId: item.id, evidence, pageAt: demoPage })).state })
  })
}

/** The business goes through what waits: accepts, and sends back what has to be better. */
const review = ({ market, deal, schedule }: Scene, at: Date, changed: ReadonlySet<string>): void => {
  schedule.plan(at, async () => {
    await market.once({
      key: `review:${deal.key}:${at.getTime() - market.today.getTime()}`, at, who: deal.business,
      act: async (ctx) => {
        const waiting = await ctx.db.findBy(Item, { milestoneId: deal.milestoneId, state: 'submitted' })
        const bad = waiting.filter((item) => changed.has(item.id) && item.rounds === 1)
        for (const item of bad) granted(await askItemChanges(ctx, { itemId: item.id, reason: lottery(item.dutySlug).pick(texts[deal.business.lang].changes) }))
        const good = waiting.filter((item) => !bad.includes(item)).map((item) => item.id)
        if (good.length > 0) granted(await acceptItems(ctx, { itemIds: good }))
      },
    })
  })
}

/** When the item of this place is handed in; null when it never is. */
const momentFor = (item: Item, place: number, { key }: Deal): Date | null => {
  const draw = lottery(`${key}${place}`)
  if (special[key]?.missed.includes(place)) return null
  if (special[key]?.late.includes(place)) return later(item.dueAt, 14 * HOUR_MS)
  return later(item.dueAt, -draw.between(1, 6) * HOUR_MS)
}

/** Plans the work of a paid deal from its first day to today: handed in, looked at each day, sent back, missed. */
export const planWork = async (scene: Scene): Promise<void> => {
  const { market, deal } = scene
  const items = await market.work.database.manager.find(Item, { where: { milestoneId: deal.milestoneId }, order: { dueAt: 'ASC', dutySlug: 'ASC', ordinal: 'ASC' } })
  const isWhole = deal.key === 'paid' || deal.key === 'toApprove'
  const due = items.filter((item) => isWhole || item.dueAt.getTime() < market.today.getTime() + 2 * HOUR_MS)
  const changed = new Set((special[deal.key]?.changed ?? []).flatMap((place) => due[place] ? [due[place].id] : []))
  for (const [place, item] of due.entries()) {
    const at = isWhole && !item.counted ? onDay(market.today, deal.startsAgo - 20, 12) : momentFor(item, place, deal)
    if (!at || at > market.today) continue
    handIn(scene, item, { at, round: 1 })
    const again = later(at, 1.3 * DAY_MS)
    if (changed.has(item.id) && place !== special[deal.key]!.changed.at(-1) && again < market.today) handIn(scene, item, { at: again, round: 2 })
  }
  for (let day = deal.startsAgo; day >= 1; day--) {
    const at = onDay(market.today, day, LOOKED_AT_HOUR)
    if (isWhole ? day > deal.startsAgo - 31 : at < ago(market.today, NEWEST_DAYS)) review(scene, at, changed)
  }
  if (isWhole) planEnd(scene)
}

/** The whole period is handed in; the paid deal is approved, transferred and paid out. */
const planEnd = ({ market, deal, schedule }: Scene): void => {
  const { milestoneId, business, person } = deal
  const submitted = deal.key === 'paid' ? onDay(market.today, deal.startsAgo - 30.5, 12) : ago(market.today, 0.9)
  schedule.plan(submitted, async () => void await market.once({
    key: `deal:${deal.key}:submit`, at: submitted, who: person, act: async (ctx) => granted(await submitMilestone(ctx, { milestoneId })).state,
  }))
  if (deal.key !== 'paid') return
  const approved = later(submitted, DAY_MS)
  schedule.plan(approved, async () => {
    await followTime(market, approved)
    await market.once({
      key: `deal:${deal.key}:approve`, at: approved, who: business,
      act: async (ctx) => {
        const items = await ctx.db.findBy(Item, { milestoneId, state: In(['accepted']) })
        const expectedAmount = money(items.reduce((sum, item) => sum + item.shareMinor, 0n), business.currency)
        return granted(await approveMilestone(ctx, { milestoneId, expectedAmount })).state
      },
    })
    await market.delivery.drain()
    await payOut(market, approved)
  })
}
