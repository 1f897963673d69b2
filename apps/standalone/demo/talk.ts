import {
  askRuling, confirmMetrics, Item, Metric, offerInDispute, openDispute, proposeAmendment, recordAccess, recordMetrics, Terms, writeInDispute,
  type ItemState, type OpenDispute, type RecordAccess, type RecordMetrics,
} from '@rolecall/contracts'
import { DAY_MS, HOUR_MS, later, money } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { ago, dayFrom, onDay } from './calendar.js'
import { granted, type Somebody } from './market.js'
import { followTime } from './money.js'
import { readData } from './people.js'
import type { DealKey } from './deals.js'
import type { Scene } from './work.js'

interface Numbers { daysAgo: number, kind: RecordMetrics['kind'], values: Record<string, number>, open?: boolean }
interface Access extends Pick<RecordAccess, 'kind' | 'name' | 'level'> { daysAgo: number }
interface Quarrel {
  opensAgo: number
  opener: 'client' | 'freelancer'
  states: ItemState[]
  reason: OpenDispute['items'][number]['reason']
  text: string
  wanted: string
  answer: string
  /** What the business offers of the share to the freelancer. */
  percent?: number
  note?: string
  /** The opener asks for a ruling. */
  ruling?: boolean
}
interface Talk { numbers?: Numbers[], access?: Access, amendment?: { reviewWindowDays: number, note: string }, dispute?: Quarrel }
const talks = readData<Partial<Record<DealKey, Talk>>>('talks')

const MEASURED_HOUR = 13
const ANSWERED_MS = 20 * HOUR_MS
const PROPOSED_DAYS = 0.7

interface Act { name: string, at: Date, who: Somebody, act(ctx: Ctx): Promise<unknown> }
const plan = ({ market, deal, schedule }: Scene, { name, at, who, act }: Act): void => schedule.plan(at, async () => {
  await market.once({ key: `talk:${deal.key}:${name}`, at, who, act: async (ctx) => { await act(ctx) } })
})

/** The freelancer measures, the business confirms the next day; the newest numbers still wait for that. */
const planNumbers = (scene: Scene, { daysAgo, kind, values, open }: Numbers): void => {
  const { market: { today }, deal: { contractId, person, business } } = scene
  const at = onDay(today, daysAgo, MEASURED_HOUR)
  const measured = {
    contractId, kind, measuredOn: dayFrom(today, -daysAgo), values: Object.entries(values).map(([series, value]) => ({ series, value })),
    sourceUrl: `https://statistics.example/${kind}/${daysAgo}`,
  }
  plan(scene, { name: `numbers:${daysAgo}`, at, who: person, act: async (ctx) => granted(await recordMetrics(ctx, measured)) })
  if (open) return
  plan(scene, {
    name: `confirm:${daysAgo}`, at: later(at, ANSWERED_MS), who: business,
    act: async (ctx) => {
      const waiting = await ctx.db.findBy(Metric, { contractId, state: 'proposed' })
      granted(await confirmMetrics(ctx, { metricIds: waiting.map(({ id }) => id) }))
    },
  })
}

const planAccess = (scene: Scene, { daysAgo, ...row }: Access): void => {
  const { market: { today }, deal: { contractId, person, business } } = scene
  plan(scene, { name: 'access', at: onDay(today, daysAgo, MEASURED_HOUR), who: business, act: async (ctx) => granted(await recordAccess(ctx, { contractId, grantedTo: person.name, ...row })) })
}

/** The freelancer proposes later terms; the business has not answered yet. */
const planAmendment = (scene: Scene, changes: NonNullable<Talk['amendment']>): void => {
  const { market: { today }, deal: { contractId, person } } = scene
  plan(scene, {
    name: 'amendment', at: ago(today, PROPOSED_DAYS), who: person,
    act: async (ctx) => {
      const { hash: termsHash } = await ctx.db.findOneByOrFail(Terms, { contractId })
      granted(await proposeAmendment(ctx, { contractId, termsHash, ...changes }))
    },
  })
}

/** What is said after it is opened: an answer, then an offer that stands, or the wish for a ruling. */
const planReplies = (scene: Scene, { disputeId, item, quarrel }: { disputeId: string, item: Pick<Item, 'id' | 'shareMinor'>, quarrel: Quarrel }): void => {
  const { market: { today }, deal: { person, business } } = scene
  const [opener, other] = quarrel.opener === 'client' ? [business, person] : [person, business]
  const answered = ago(today, quarrel.opensAgo * 0.7)
  plan(scene, { name: 'answer', at: answered, who: other, act: async (ctx) => granted(await writeInDispute(ctx, { disputeId, text: quarrel.answer })) })
  const at = later(answered, quarrel.opensAgo * 0.3 * DAY_MS)
  if (quarrel.ruling) plan(scene, { name: 'ruling', at, who: opener, act: async (ctx) => granted(await askRuling(ctx, { disputeId })) })
  const { percent, note = null } = quarrel
  if (percent === undefined) return
  const toFreelancer = (item.shareMinor * BigInt(percent)) / 100n
  const line = { itemId: item.id, toFreelancer: money(toFreelancer, business.currency), toClient: money(item.shareMinor - toFreelancer, business.currency) }
  plan(scene, { name: 'offer', at, who: business, act: async (ctx) => granted(await offerInDispute(ctx, { disputeId, lines: [line], note })) })
}

/** The two differ about the first item that may be disputed; what is accepted of the others is paid. */
const planDispute = (scene: Scene, quarrel: Quarrel): void => {
  const { market, deal, schedule } = scene
  const at = ago(market.today, quarrel.opensAgo)
  schedule.plan(at, async () => {
    await followTime(market, at)
    const opened = await market.once({
      key: `talk:${deal.key}:dispute`, at, who: quarrel.opener === 'client' ? deal.business : deal.person,
      act: async (ctx) => {
        const item = await ctx.db.findOne(Item, { where: { milestoneId: deal.milestoneId, state: In(quarrel.states) }, order: { dueAt: 'ASC', id: 'ASC' } })
        if (!item) return null
        const { reason, text, wanted } = quarrel
        const { id } = granted(await openDispute(ctx, { items: [{ itemId: item.id, reason, text }], wanted }))
        return { disputeId: id, itemId: item.id, share: item.shareMinor.toString() }
      },
    })
    if (opened) planReplies(scene, { disputeId: opened.disputeId, item: { id: opened.itemId, shareMinor: BigInt(opened.share) }, quarrel })
  })
}

/** What the two sides of a deal tell each other beside the work: numbers, access, other terms, a dispute. */
export const planTalk = (scene: Scene): void => {
  const { numbers = [], access, amendment, dispute } = talks[scene.deal.key] ?? {}
  for (const each of numbers) planNumbers(scene, each)
  if (access) planAccess(scene, access)
  if (amendment) planAmendment(scene, amendment)
  if (dispute) planDispute(scene, dispute)
}
