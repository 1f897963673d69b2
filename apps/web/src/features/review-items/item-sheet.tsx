import { useTranslation } from 'react-i18next'
import { useItemActs, type ItemFacts } from '../../lib/items.js'
import { useSession } from '../../lib/session.js'
import { Drawer } from '../../ui/drawer.js'
import { ItemPanel } from '../../ui/item-panel.js'

interface ItemSheetProps {
  item: ItemFacts | null
  onDone: (words: string) => void
  onClose: () => void
}

/** All that is known of an item and all its moves, beside the list it stands in. */
export const ItemSheet = ({ item, onDone, onClose }: ItemSheetProps) => {
  const { t } = useTranslation('work')
  const { now } = useSession()
  const acts = useItemActs()
  return (
    <Drawer open={item !== null} title={item?.title ?? ''} line={item ? <span dir="auto">{item.contract.title}</span> : null} onClose={onClose}>
      {item ? (
        <ItemPanel
          item={item}
          acts={acts}
          now={now()}
          timeZone={item.contract.timeZone}
          party="CLIENT"
          onDone={(handed, what) => {
            onDone(t(`done.${what}`, { title: handed.title }))
            onClose()
          }}
        />
      ) : null}
    </Drawer>
  )
}
