import { useTranslation } from 'react-i18next'
import { useCatalogue } from '../lib/catalogue.js'
import { formatMoment } from '../lib/dates.js'
import type { Dispute, DisputedItem, DisputeEvent } from '../lib/disputes.js'
import { formatMoney } from '../lib/money.js'
import { useLink } from '../lib/session.js'
import { EvidenceList } from './evidence-list.js'
import { ItemHistory } from './item-history.js'
import { StateBadge } from './state-badge.js'
import styles from './dispute.module.css'

/** Title in the reader's language where the catalogue knows it, and the number of the item. */
export const useDisputedTitle = () => {
  const { dutyOf } = useCatalogue()
  return ({ dutySlug, title, ordinal }: Pick<DisputedItem, 'dutySlug' | 'title' | 'ordinal'>): string => `${dutyOf(dutySlug)?.title ?? title} ${ordinal}`
}

/** When work is accepted, in the reader's language; the signed words beside it where they are in another, for they count. */
const Acceptance = ({ item }: { item: DisputedItem }) => {
  const { t } = useTranslation('disputes')
  const { language } = useLink()
  const { dutyOf } = useCatalogue()
  const { acceptance: signed, acceptanceLang } = item
  if (!signed) return null
  const lang = acceptanceLang.toLowerCase()
  const translated = lang === language ? null : dutyOf(item.dutySlug)?.acceptance
  return (
    <>
      <p className="small dim" dir="auto"><strong>{t('items.acceptance')}</strong> {translated ?? signed}</p>
      {translated ? <p className="small dim"><strong>{t('items.signed')}</strong> <span dir="auto" lang={lang}>{signed}</span></p> : null}
    </>
  )
}

const Item = ({ item, timeZone }: { item: DisputedItem; timeZone: string }) => {
  const { t } = useTranslation('disputes')
  const titleOf = useDisputedTitle()
  const rounds = Math.max(0, ...item.evidence.map((piece) => piece.round))
  return (
    <li className={`${styles.item} stack`}>
      <div className="row-between">
        <h3 className={styles.itemTitle} dir="auto">{titleOf(item)}</h3>
        <strong className="nowrap">{formatMoney(item.share)}</strong>
      </div>
      <p className="row small dim">
        <StateBadge kind="item" state={item.state} />
        <span>{t('items.before')} <StateBadge kind="item" state={item.stateBefore} /></span>
        <span>{t('items.due', { at: formatMoment(new Date(item.dueAt), timeZone) })}</span>
      </p>
      <p className={styles.reason}><strong>{t(`reason.${item.reason}`)}</strong>{item.text ? <span dir="auto"> {item.text}</span> : null}</p>
      <Acceptance item={item} />
      {item.evidence.length > 0 ? <EvidenceList evidence={item.evidence} rounds={rounds} timeZone={timeZone} /> : <p className="small dim">{t('items.noEvidence')}</p>}
      <p className="small">{item.toFreelancer ? t('items.result', { amount: formatMoney(item.toFreelancer), share: formatMoney(item.share) }) : t(`items.byDefault.${item.byDefault}`)}</p>
      <details>
        <summary className="small">{t('items.history')}</summary>
        <ItemHistory history={item.history} timeZone={timeZone} />
      </details>
    </li>
  )
}

/** The items in question: why, what was agreed, what was handed in, what happened. */
export const DisputedItems = ({ dispute }: { dispute: Dispute }) => {
  const { t } = useTranslation('disputes')
  return (
    <section className="card stack" aria-labelledby="items-title">
      <h2 id="items-title">{t('items.title', { amount: formatMoney(dispute.withheld) })}</h2>
      {dispute.wanted ? <p dir="auto"><strong>{t(`items.wanted.${dispute.openedBy}`)}</strong> {dispute.wanted}</p> : null}
      <ul className={styles.items}>{dispute.items.map((item) => <Item key={item.id} item={item} timeZone={dispute.timeZone} />)}</ul>
    </section>
  )
}

/** How an offer or a ruling divides, item by item. */
export const Shares = ({ dispute, lines }: { dispute: Pick<Dispute, 'items'>; lines: NonNullable<DisputeEvent['lines']> }) => {
  const { t } = useTranslation('disputes')
  const titleOf = useDisputedTitle()
  return (
    <ul className="small">
      {lines.map((line) => {
        const item = dispute.items.find(({ id }) => id === line.itemId)
        return <li key={line.itemId}>{t('shares', { title: item ? titleOf(item) : '', freelancer: formatMoney(line.toFreelancer), client: formatMoney(line.toClient) })}</li>
      })}
    </ul>
  )
}

/** Everything that was said, offered and decided. */
export const DisputeRecord = ({ dispute }: { dispute: Dispute }) => {
  const { t } = useTranslation('disputes')
  return (
    <ol className={styles.events}>
      {dispute.events.map((event) => (
        <li key={event.id} className={styles.event} data-voice={event.voice} data-kind={event.kind}>
          <p className="small"><strong>{t(`event.${event.kind}`, { defaultValue: event.kind })}</strong> <span dir="auto">{event.by}</span> <time className="dim tiny" dateTime={event.at}>{formatMoment(new Date(event.at), dispute.timeZone)}</time></p>
          {event.reasonCode ? <p className="small">{t(`ruling.${event.reasonCode}`)}</p> : null}
          {event.text ? <p className={styles.words} dir="auto">{event.text}</p> : null}
          {event.lines ? <Shares dispute={dispute} lines={event.lines} /> : null}
        </li>
      ))}
    </ol>
  )
}
