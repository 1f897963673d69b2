import { personOf } from '@rolecall/identity'
import { fault, pageOf, toConnection, type Connection, type Ctx, type Page } from '@rolecall/platform'
import { earningsOf, MONTHS_MAX, type Earnings } from '../data/earnings.js'
import { businessMovements, freelancerMovements, moneyContracts, movementSort, type MoneyContract, type MovementFacts } from '../data/movements.js'
import { movementShown, type MovementArgs, type MovementView } from './movement.views.js'

const shownPage = (ctx: Ctx, page: Page, rows: MovementFacts[]): Connection<MovementView> => {
  const byView = new Map<MovementView, MovementFacts>(rows.map((row) => [movementShown(ctx.lang, row), row]))
  return toConnection(ctx.config, page, { items: [...byView.keys()], sortValues: (view) => movementSort(byView.get(view)!) })
}

export const myMovementPage = async (ctx: Ctx, { filter, ...args }: MovementArgs): Promise<Connection<MovementView>> => {
  const page = pageOf(ctx.config, { ...args, list: 'myMovements' })
  return shownPage(ctx, page, await freelancerMovements(ctx, { freelancerId: personOf(ctx), page, filter }))
}
export const businessMovementPage = async (ctx: Ctx, { businessId, args: { filter, ...args } }: { businessId: string; args: MovementArgs }): Promise<Connection<MovementView>> => {
  const page = pageOf(ctx.config, { ...args, list: 'businessMovements' })
  return shownPage(ctx, page, await businessMovements(ctx, { businessId, page, filter }))
}

export const myContracts = (ctx: Ctx, { businessId }: { businessId: string | null }): Promise<MoneyContract[]> =>
  moneyContracts(ctx, { businessId, freelancerId: businessId ? null : personOf(ctx) })

export const myEarnings = (ctx: Ctx, { months, timeZone }: { months: number; timeZone: string }): Promise<Earnings[]> => {
  if (!Number.isInteger(months) || months < 1 || months > MONTHS_MAX) throw fault('BAD_INPUT', `months must be 1-${MONTHS_MAX}`)
  return earningsOf(ctx, { freelancerId: personOf(ctx), months, timeZone })
}
