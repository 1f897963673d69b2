import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mayMove, useItemActs, type ItemFacts } from '../../lib/items.js'
import { useKeysOn, usePageKeys } from '../../lib/keys.js'
import { PageKeys } from '../../ui/page-keys.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { ItemSheet } from './item-sheet.js'
import { ReviewCard } from './review-card.js'
import styles from './review.module.css'

/** The card that keys mean: the one with the focus, else the last one that had it, else the first. */
const useCards = (items: readonly ItemFacts[]) => {
  const list = useRef<HTMLUListElement>(null)
  const last = useRef<string | null>(null)
  const current = (): number => {
    const focused = document.activeElement?.closest<HTMLElement>('[data-item]')?.dataset['item'] ?? last.current
    return items.findIndex((item) => item.id === focused)
  }
  const focusOn = (index: number) => {
    const next = items[index]
    if (!next) return
    last.current = next.id
    list.current?.querySelector<HTMLElement>(`[data-item="${next.id}"]`)?.focus()
  }
  return { list, current, focusOn, item: () => items[current()] }
}

/** The acts of the list with what they say afterwards. */
const useAnswers = (onAsked: (itemId: string) => void) => {
  const { t } = useTranslation('work')
  const acts = useItemActs()
  const [acting, setActing] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const accept = async (which: readonly ItemFacts[]) => {
    if (which.length === 0) return
    setActing(which.length === 1 ? which[0]!.id : null)
    if (await acts.accept(which.map((item) => item.id))) setSaid(which.length === 1 ? t('done.accepted', { title: which[0]!.title }) : t('acceptMany.done', { count: which.length }))
  }
  const ask = async (item: ItemFacts, reason: string) => {
    setActing(item.id)
    if (!(await acts.ask(item.id, reason))) return
    onAsked(item.id)
    setSaid(t('done.asked', { title: item.title }))
  }
  return { acts, acting, said, setSaid, accept, ask }
}

const letters = ['J', 'K', 'A', 'C'] as const
/** So many are taken at once; the others stay ticked for the next time. */
const AT_ONCE = 100

/** Cards one below another: J and K move, A accepts, C asks for changes, once switched on; each key has its button. */
export const ReviewList = ({ items }: { items: readonly ItemFacts[] }) => {
  const { t } = useTranslation('work')
  const cards = useCards(items)
  const [keysOn] = useKeysOn()
  const [opened, setOpened] = useState<string | null>(null)
  // each card keeps its own words while others are opened
  const [asking, setAsking] = useState<readonly string[]>([])
  const [ticked, setTicked] = useState<readonly string[]>([])
  const askAbout = (id: string, open: boolean) => setAsking((before) => (open ? [...before.filter((each) => each !== id), id] : before.filter((each) => each !== id)))
  const { acts, acting, said, setSaid, accept, ask } = useAnswers((itemId) => askAbout(itemId, false))
  const takable = items.filter((item) => mayMove(item, 'accept'))
  const chosen = takable.filter((item) => ticked.includes(item.id)).slice(0, AT_ONCE)
  const isAll = takable.length > 0 && takable.every((item) => ticked.includes(item.id))
  const onKey: Record<string, () => void> = {
    KeyJ: () => cards.focusOn(cards.current() + 1),
    KeyK: () => cards.focusOn(cards.current() - 1),
    KeyA: () => {
      const item = cards.item()
      if (!item || !mayMove(item, 'accept')) return
      cards.focusOn(cards.current() + 1)
      void accept([item])
    },
    KeyC: () => {
      const item = cards.item()
      if (item && mayMove(item, 'askChanges')) askAbout(item.id, true)
    },
  }
  usePageKeys((event) => {
    if (!keysOn || !onKey[event.code]) return false
    onKey[event.code]!()
    return true
  })
  const toggle = (id: string) => setTicked((before) => (before.includes(id) ? before.filter((each) => each !== id) : [...before, id]))
  return (
    <>
      <div className={styles.bar}>
        <Button size="sm" variant="default" onClick={() => setTicked(isAll ? [] : takable.map((item) => item.id))}>{t(isAll ? 'reviewPage.none' : 'reviewPage.all')}</Button>
        {chosen.length > 0 ? <Button size="sm" loading={acts.busy && acting === null} onClick={() => void accept(chosen)}>{t('acceptMany.confirm', { count: chosen.length })}</Button> : null}
        <span className={styles.keys}>{keysOn ? t('reviewPage.keys') : null} <PageKeys letters lines={letters.map((key) => ({ keys: [key], words: t(`keys.${key}`) }))} /></span>
      </div>
      <p role="status" className={said ? 'said' : 'visually-hidden'}>{said}</p>
      {acting === null ? <RefusalNote problem={acts.problem} /> : null}
      <ul className="stack" ref={cards.list}>
        {items.map((item) => (
          <li key={item.id} data-item={item.id} tabIndex={0} className={styles.card} aria-label={`${item.title}, ${item.contract.title}`}>
            <ReviewCard
              item={item}
              ticked={ticked.includes(item.id)}
              asking={asking.includes(item.id)}
              busy={acts.busy && acting === item.id}
              problem={acting === item.id ? acts.problem : null}
              onTick={() => toggle(item.id)}
              onAccept={() => void accept([item])}
              onAsk={(open) => askAbout(item.id, open)}
              onSend={(reason) => void ask(item, reason)}
              onOpen={() => setOpened(item.id)}
            />
          </li>
        ))}
      </ul>
      <ItemSheet item={items.find((item) => item.id === opened) ?? null} onDone={setSaid} onClose={() => setOpened(null)} />
    </>
  )
}
