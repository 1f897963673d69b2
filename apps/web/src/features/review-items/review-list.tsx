import { Button } from '@mantine/core'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { mayMove, useItemActs, type ItemFacts } from '../../lib/items.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { ReviewCard } from './review-card.js'
import styles from './review.module.css'

/** A key acts only while a card has the focus, never inside a field. */
const isTyping = (event: KeyboardEvent): boolean =>
  event.ctrlKey || event.metaKey || event.altKey || (event.target as HTMLElement).closest('input:not([type=checkbox]), textarea, select') !== null

const useCards = (items: readonly ItemFacts[]) => {
  const list = useRef<HTMLUListElement>(null)
  const step = (from: string, way: 1 | -1) => {
    const next = items[items.findIndex((item) => item.id === from) + way]
    if (next) list.current?.querySelector<HTMLElement>(`[data-item="${next.id}"]`)?.focus()
  }
  return { list, step }
}

/** Cards one below another: J and K move, A accepts, C asks for changes; each key has its button. */
export const ReviewList = ({ items }: { items: readonly ItemFacts[] }) => {
  const { t } = useTranslation('work')
  const acts = useItemActs()
  const { list, step } = useCards(items)
  const [asking, setAsking] = useState<string | null>(null)
  const [acting, setActing] = useState<string | null>(null)
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [said, setSaid] = useState('')
  const chosen = items.filter((item) => ticked.includes(item.id) && mayMove(item, 'accept'))
  const accept = async (which: readonly ItemFacts[]) => {
    if (which.length === 0) return
    setActing(which.length === 1 ? which[0]!.id : null)
    step(which.at(-1)!.id, 1)
    if (await acts.accept(which.map((item) => item.id))) setSaid(which.length === 1 ? t('done.accepted', { title: which[0]!.title }) : t('acceptMany.done', { count: which.length }))
  }
  const ask = async (item: ItemFacts, reason: string) => {
    setActing(item.id)
    if (!(await acts.ask(item.id, reason))) return
    setAsking(null)
    setSaid(t('done.asked', { title: item.title }))
  }
  const onKeyDown = (item: ItemFacts) => (event: KeyboardEvent) => {
    if (isTyping(event)) return
    const key = event.code.replace('Key', '')
    if (key === 'J' || key === 'K') step(item.id, key === 'J' ? 1 : -1)
    else if (key === 'A' && mayMove(item, 'accept')) void accept([item])
    else if (key === 'C' && mayMove(item, 'askChanges')) setAsking(item.id)
    else return
    event.preventDefault()
  }
  const toggle = (id: string) => setTicked((before) => (before.includes(id) ? before.filter((each) => each !== id) : [...before, id]))
  return (
    <>
      <div className={styles.bar}>
        <Button size="sm" variant="default" onClick={() => setTicked(chosen.length === items.length ? [] : items.map((item) => item.id))}>{t(chosen.length === items.length ? 'reviewPage.none' : 'reviewPage.all')}</Button>
        {chosen.length > 0 ? <Button size="sm" loading={acts.busy && acting === null} onClick={() => void accept(chosen)}>{t('acceptMany.confirm', { count: chosen.length })}</Button> : null}
        <span className={styles.keys}>{t('reviewPage.keys')}</span>
      </div>
      <p role="status" className={said ? 'said' : 'visually-hidden'}>{said}</p>
      {acting === null ? <RefusalNote problem={acts.problem} /> : null}
      <ul className="stack" ref={list}>
        {items.map((item) => (
          <li key={item.id} data-item={item.id} tabIndex={0} className={styles.card} aria-label={`${item.title}, ${item.contract.title}`} onKeyDown={onKeyDown(item)}>
            <ReviewCard
              item={item}
              ticked={ticked.includes(item.id)}
              asking={asking === item.id}
              busy={acts.busy && acting === item.id}
              problem={acting === item.id ? acts.problem : null}
              onTick={() => toggle(item.id)}
              onAccept={() => void accept([item])}
              onAsk={(open) => setAsking(open ? item.id : null)}
              onSend={(reason) => void ask(item, reason)}
            />
          </li>
        ))}
      </ul>
    </>
  )
}
