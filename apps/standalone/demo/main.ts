import 'reflect-metadata'
import { NestFactory } from '@nestjs/core'
import { DAY_MS } from '@rolecall/kernel'
import { Funding, PAYMENT_GATEWAY, type PaymentGateway } from '@rolecall/payments'
import { Desk, makeLogger, readConfig, STORAGE, UnitOfWork, WorkerRegistry, type StoragePort } from '@rolecall/platform'
import { WorkerModule } from '../../worker/worker.module.js'
import { onDay, Schedule } from './calendar.js'
import { planDeals } from './deals.js'
import { deliveryOf } from './delivery.js'
import { planOpenJobs, type Cast } from './jobs.js'
import { openNotebook, type Market } from './market.js'
import { enterRates, followTime, openBooks } from './money.js'
import { hireStaff, openBusinesses, settlePeople } from './people.js'
import { sandboxLevers } from './sandbox.js'
import { planTalk } from './talk.js'
import { planWork, type Scene } from './work.js'

const MARKET_DAYS = 60
const TICKS_FROM_DAYS = 17
const EVENING = 22

/** Each evening of the last weeks the clocks of the shop run: what nobody answered ends, what was not done is missed. */
const planEvenings = (market: Market, schedule: Schedule): void => {
  for (let day = TICKS_FROM_DAYS; day >= 1; day--) {
    const at = onDay(market.today, day, EVENING)
    schedule.plan(at, async () => {
      await followTime(market, at)
      await market.delivery.tick(at)
    })
  }
}

/** What happens in a deal whose money is protected. */
const planBegun = async (scene: Scene): Promise<void> => {
  await planWork(scene)
  planTalk(scene)
}

const castOf = async (market: Market): Promise<Cast> => {
  const businesses = await openBusinesses(market)
  const people = await settlePeople(market, await hireStaff(market))
  const demo = people.find((person) => person.email === 'freelancer@demo.rolecall.example')!
  return { businesses, people, demo }
}

/** What ranking ships with was there before the first night that learned something. */
const dateModels = (market: Market): Promise<unknown> => {
  const at = new Date(market.today.getTime() - MARKET_DAYS * DAY_MS)
  return market.once({ key: 'models', at, who: null, act: async (ctx) => void (await ctx.db.query(
    'UPDATE matching.models SET created_at = $1, activated_at = CASE WHEN activated_at IS NULL THEN NULL ELSE $1::timestamptz END WHERE created_at > $1', [at],
  )) })
}

/** The whole market, from sixty days ago until now. A filling that was cut off goes on behind its last step. */
const fill = async (market: Market, gateway: PaymentGateway): Promise<void> => {
  if (market.sandbox) await market.sandbox.moveTo(new Date(market.today.getTime() - MARKET_DAYS * DAY_MS))
  await openBooks(market)
  await enterRates(market)
  await dateModels(market)
  const cast = await castOf(market)
  await market.delivery.drain()
  const schedule = new Schedule()
  planOpenJobs(market, cast, schedule)
  // without the sandbox there is no play money, and no contract without money
  if (market.sandbox) planDeals({ market, cast, schedule, gateway, begun: (deal) => planBegun({ market, deal, schedule }) })
  planEvenings(market, schedule)
  await schedule.run(() => market.delivery.drain())
  await market.sandbox?.moveTo(new Date())
}

const main = async (): Promise<void> => {
  const config = readConfig()
  if (!config.clockMoves) throw new Error('The demo market is for demo mode only (DEMO_MODE=true).')
  // every step and its entry in the notebook commit together: a lost tail is filled again
  process.env['PGOPTIONS'] ??= '-c synchronous_commit=off'
  const app = await NestFactory.createApplicationContext(WorkerModule.of(config, makeLogger(config, 'demo')), { logger: false, abortOnError: false })
  try {
    const work = app.get(UnitOfWork)
    const gateway = app.get<PaymentGateway>(PAYMENT_GATEWAY, { strict: false })
    const once = await openNotebook(work)
    const begun = await once({ key: 'begun', at: new Date(), who: null, act: async (ctx) => ctx.now.toISOString() })
    await fill({
      work, once, today: new Date(begun), storage: app.get<StoragePort>(STORAGE), sandbox: sandboxLevers(config),
      funding: new Funding(app.get(Desk), gateway), delivery: deliveryOf(work, app.get(WorkerRegistry)),
    }, gateway)
  } finally {
    await app.close()
  }
}

main().then(
  () => process.exit(0),
  (fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`)
    process.exit(1)
  },
)
