import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mayMove } from '../../lib/items.js'
import { AcceptMany } from './accept-many.js'
import type { ContractOnPage } from './contract-documents.js'
import { ItemDrawer } from './item-drawer.js'
import { MonthGrid } from './month-grid.js'
import { TodayList } from './today-list.js'

const now = { getInitialValueInEffect: false }

/** The duties by days: a month, three weeks on narrower screens, on the phone the list of today. */
export const Checklist = ({ contract }: { contract: ContractOnPage }) => {
  const { t } = useTranslation(['contract', 'work'])
  const isWide = useMediaQuery('(min-width: 1080px)', true, now)
  const isPhone = useMediaQuery('(max-width: 819.98px)', false, now)
  const [open, setOpen] = useState<readonly string[]>([])
  const [accepting, setAccepting] = useState(false)
  const [said, setSaid] = useState('')
  const items = contract.milestones.flatMap((milestone) => milestone.items)
  const decidable = items.filter((item) => mayMove(item, 'accept'))
  const accept = decidable.length > 0
    ? <Button size="sm" variant={isPhone ? 'filled' : 'default'} onClick={() => setAccepting(true)}>{t('work:acceptMany.open', { count: decidable.length })}</Button>
    : null
  return (
    <>
      {isPhone
        ? <TodayList contract={contract} items={items} onOpen={setOpen} actions={accept} />
        : <MonthGrid contract={contract} items={items} span={isWide ? 'month' : 'weeks'} onOpen={setOpen} actions={accept} />}
      <p role="status" className="visually-hidden">{said}</p>
      <ItemDrawer ids={open} contract={contract} onClose={() => setOpen([])} onDone={setSaid} />
      <AcceptMany open={accepting} items={decidable} timeZone={contract.timeZone} onClose={() => setAccepting(false)} onDone={setSaid} />
    </>
  )
}
