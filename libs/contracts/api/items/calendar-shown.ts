import { accountsByIds } from '@rolecall/identity'
import { toPublicId } from '@rolecall/kernel'
import { translate, type Ctx, type Lang } from '@rolecall/platform'
import { calendarOwner } from '../../actions/items/calendar-link.js'
import { calendarItems, type CalendarItem } from '../../data/items/calendar-items.js'
import { icsCalendar, type IcsEvent } from '../../domain/items/ics.js'

const eventOf = (item: CalendarItem, lang: Lang, site: string): IcsEvent => {
  const state = translate(lang, `calendar.state.${item.state}`)
  const side = translate(lang, item.isMine ? 'calendar.mine' : 'calendar.theirs')
  return {
    uid: `${toPublicId('item', item.id)}@${new URL(site).hostname}`,
    at: item.dueAt,
    summary: `${item.title} ${item.ordinal} · ${state}`,
    description: `${item.contractTitle}\n${side}`,
    url: `${site.replace(/\/$/, '')}/contracts/${toPublicId('contract', item.contractId)}`,
    cancelled: item.state === 'skipped',
  }
}
/** The calendar that a secret opens, in the language of its owner; null for any other text. */
export const calendarText = async (ctx: Ctx, { token }: { token: string }): Promise<string | null> => {
  const accountId = await calendarOwner(ctx, token)
  const account = accountId === null ? undefined : (await accountsByIds(ctx, [accountId])).get(accountId)
  if (!account) return null
  const { lang } = account
  const events = (await calendarItems(ctx, account.id)).map((item) => eventOf(item, lang, ctx.config.PUBLIC_URL))
  return icsCalendar({ name: translate(lang, 'calendar.name'), stamp: ctx.now, events })
}
