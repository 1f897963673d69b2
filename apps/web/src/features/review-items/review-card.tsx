import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatMoment } from '../../lib/dates.js'
import { mayMove, type ItemFacts } from '../../lib/items.js'
import { formatMoney } from '../../lib/money.js'
import type { Problem } from '../../lib/mutation.js'
import { useSession } from '../../lib/session.js'
import { Countdown } from '../../ui/countdown.js'
import { EvidenceList } from '../../ui/evidence-list.js'
import { ReasonForm } from '../../ui/reason-form.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import styles from './review.module.css'

interface ReviewCardProps {
  item: ItemFacts
  ticked: boolean
  asking: boolean
  busy: boolean
  problem: Problem | null
  onTick: () => void
  onAccept: () => void
  onAsk: (open: boolean) => void
  onSend: (reason: string) => void
  /** Opens the item with its history and its rarer moves. */
  onOpen: () => void
}

/** One item with what was handed in and both answers. */
export const ReviewCard = ({ item, ticked, asking, busy, problem, onTick, onAccept, onAsk, onSend, onOpen }: ReviewCardProps) => {
  const { t } = useTranslation('work')
  const { now } = useSession()
  const { timeZone } = item.contract
  return (
    <article className={styles.item}>
      <label className={styles.tick}>
        <input type="checkbox" checked={ticked} onChange={onTick} aria-label={t('reviewPage.choose', { title: item.title })} />
      </label>
      <div className={styles.words}>
        <h2 className={styles.title} dir="auto">{item.title}</h2>
        <p className={styles.line}>
          <Link to={`/contracts/${item.contract.id}`} dir="auto">{item.contract.title}</Link>
          <span>{t('reviewPage.due', { at: formatMoment(new Date(item.dueAt), timeZone) })}</span>
          <span>{formatMoney(item.share)}</span>
        </p>
      </div>
      <div className={styles.body}>
        <EvidenceList evidence={item.evidence} rounds={item.rounds} timeZone={timeZone} onlyLast />
        {item.reviewUntil ? <Countdown what={t('autoAccept')} until={item.reviewUntil} now={now()} timeZone={timeZone} /> : null}
        {asking ? <ReasonForm label={t('ask.label')} help={t('ask.help')} send={t('ask.send')} busy={busy} onSend={onSend} onCancel={() => onAsk(false)} /> : null}
        <RefusalNote problem={problem} />
      </div>
      <div className={styles.moves}>
        {asking ? null : <Button variant="subtle" onClick={onOpen} aria-label={t('reviewPage.openNamed', { title: item.title })}>{t('reviewPage.open')}</Button>}
        {mayMove(item, 'askChanges') && !asking ? <Button variant="default" onClick={() => onAsk(true)} aria-keyshortcuts="C">{t('ask.open')}</Button> : null}
        {mayMove(item, 'accept') && !asking ? <Button loading={busy} onClick={onAccept} aria-keyshortcuts="A">{t('accept')}</Button> : null}
      </div>
    </article>
  )
}
