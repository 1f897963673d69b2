import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { useCatalogue } from '../../lib/catalogue.js'
import { localDateOf } from '../../lib/dates.js'
import { itemLook, useItemActs, type ItemFacts } from '../../lib/items.js'
import { useLink, useSession } from '../../lib/session.js'
import { Drawer } from '../../ui/drawer.js'
import { QueryError } from '../../ui/error-state.js'
import type { DateWish } from '../../lib/item-moves.js'
import { ItemPanel } from '../../ui/item-panel.js'
import type { ItemDone } from '../../ui/item-panel-moves.js'
import { ListSkeleton } from '../../ui/page-skeleton.js'
import { StateBadge } from '../../ui/state-badge.js'
import { ItemPageDocument, type ContractOnPage } from './contract-documents.js'

interface ItemDrawerProps {
  /** Items to show; closed when empty. */
  ids: readonly string[]
  contract: ContractOnPage
  onClose: () => void
  onDone: (words: string) => void
  onMove: (wish: DateWish) => void
}

/** When work of a duty is accepted, as it was signed, or as the catalogue says it in the reader's language. */
const useAcceptance = ({ terms }: ContractOnPage): ((dutySlug: string) => string | null) => {
  const { language } = useLink()
  const { dutyOf } = useCatalogue()
  return (dutySlug) => {
    const signed = terms.duties.find((duty) => duty.dutySlug === dutySlug)?.acceptance
    // a duty that later terms left out is explained by the catalogue
    return signed && terms.lang.toLowerCase() === language ? signed : dutyOf(dutySlug)?.acceptance ?? signed ?? null
  }
}

const Body = ({ id, title, contract, onClose, onDone, onMove }: Omit<ItemDrawerProps, 'ids'> & { id: string; title: string }) => {
  const { t } = useTranslation('work')
  const { now } = useSession()
  const acts = useItemActs()
  const acceptanceOf = useAcceptance(contract)
  const [{ data, error }, ask] = useQuery({ query: ItemPageDocument, variables: { id } })
  if (error && !data) return <QueryError error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
  if (!data) return <ListSkeleton rows={3} height={72} />
  if (!data.item) return <p className="dim">{t('panel.gone')}</p>
  const done = (item: ItemFacts, what: ItemDone) => {
    onDone(t(`done.${what}`, { title: item.title }))
    onClose()
  }
  const period = contract.milestones.find(({ id: milestoneId }) => milestoneId === data.item!.milestoneId) ?? null
  const move = (wish: DateWish) => {
    onMove(wish)
    onClose()
  }
  return (
    <ItemPanel
      item={{ ...data.item, title }}
      acts={acts}
      now={now()}
      timeZone={contract.timeZone}
      party={contract.myParty === 'CLIENT' ? 'CLIENT' : 'FREELANCER'}
      acceptance={acceptanceOf(data.item.dutySlug)}
      period={period}
      onDone={done}
      onMove={move}
    />
  )
}

/** The items of one cell, one at a time. */
export const ItemDrawer = ({ ids, contract, onClose, onDone, onMove }: ItemDrawerProps) => {
  const { t } = useTranslation('work')
  const { now } = useSession()
  const [shown, setShown] = useState<string | null>(null)
  const id = shown && ids.includes(shown) ? shown : ids[0]
  const item = contract.milestones.flatMap((milestone) => milestone.items).find((each) => each.id === id)
  const today = localDateOf(now(), contract.timeZone)
  const isToday = item ? localDateOf(new Date(item.dueAt), contract.timeZone) === today : false
  const place = ids.indexOf(id ?? '')
  return (
    <Drawer
      open={Boolean(item)}
      title={item?.title ?? ''}
      line={item ? (
        <>
          <StateBadge kind="item" state={itemLook(item, isToday)} />
          {ids.length > 1 ? (
            <span className="row">
              {t('panel.place', { place: place + 1, count: ids.length })}
              <button type="button" className="link-button" onClick={() => setShown(ids[(place + 1) % ids.length]!)}>{t('panel.next')}</button>
            </span>
          ) : null}
        </>
      ) : null}
      onClose={onClose}
    >
      {id && item ? <Body key={id} id={id} title={item.title} contract={contract} onClose={onClose} onDone={onDone} onMove={onMove} /> : null}
    </Drawer>
  )
}
