import { useEffect, useState } from 'react'
import type { ItemLine } from '../../lib/items.js'
import { commissionOf } from '../../lib/fees.js'
import { addMoney, type Amount } from '../../lib/money.js'
import type { ContractOnPage, MilestoneOnPage } from './contract-documents.js'

/** Accepted, missed or given up: nothing of it is awaited any more. */
const isDecided = (item: ItemLine): boolean => ['ACCEPTED', 'MISSED', 'SKIPPED'].includes(item.state)

export interface PayChoice {
  /** Accepted items that are not paid yet. */
  offered: readonly ItemLine[]
  isChosen: (item: ItemLine) => boolean
  toggle: (item: ItemLine) => void
  chosenIds: string[]
  amount: Amount
  commission: Amount
  net: Amount
  /** What goes back to the business with this payment. */
  back: Amount
  returnMissed: boolean
  setReturnMissed: (wish: boolean) => void
  /** Everything is chosen and nothing else is awaited: the milestone is approved with it. */
  approves: boolean
}

/** Which accepted items are paid now; what is unticked stays protected, and the amount follows. */
export const usePayChoice = ({ contract, milestone, open }: { contract: ContractOnPage; milestone: MilestoneOnPage; open: boolean }): PayChoice => {
  const [left, setLeft] = useState<readonly string[]>([])
  const [wish, setReturnMissed] = useState(false)
  useEffect(() => {
    if (!open) return
    setLeft([])
    setReturnMissed(false)
  }, [open])
  const { approvableAmount, returnableAmount, price: { currency }, money } = milestone
  const offered = milestone.items.filter((item) => item.state === 'ACCEPTED' && !item.paid)
  const chosen = offered.filter((item) => !left.includes(item.id))
  const isAll = chosen.length === offered.length
  const approves = milestone.moves.includes('approve') && isAll && milestone.items.every(isDecided)
  const amount = isAll ? approvableAmount : addMoney(chosen.map((item) => item.share), currency)
  const commission = commissionOf(BigInt(money.released.minor), BigInt(amount.minor), contract.terms.quote.commissionBps)
  const returnMissed = returnableAmount.minor !== '0' && (wish || offered.length === 0)
  return {
    offered, approves, amount, returnMissed, setReturnMissed,
    chosenIds: chosen.map((item) => item.id),
    isChosen: (item) => !left.includes(item.id),
    toggle: ({ id }) => setLeft((before) => (before.includes(id) ? before.filter((each) => each !== id) : [...before, id])),
    commission: { minor: commission.toString(), currency },
    net: { minor: (BigInt(amount.minor) - commission).toString(), currency },
    back: approves || returnMissed ? returnableAmount : { minor: '0', currency },
  }
}
