import { graphql } from './graphql.js'
import './items.js'
import type { Amount } from './money.js'
import { useAct, type Problem } from './mutation.js'

const AcceptItemPartlyDocument = graphql(`
  mutation AcceptItemPartly($itemId: ItemId!, $amount: MoneyInput!, $reason: String!) {
    acceptItemPartly(input: { itemId: $itemId, amount: $amount, reason: $reason }) { ... on Item { ...ItemFacts } ... on Refusal { code message path } }
  }
`)
const AgreePartDocument = graphql(`
  mutation AgreePart($itemId: ItemId!) { agreePart(input: { itemId: $itemId }) { ... on Item { ...ItemFacts } ... on Refusal { code message path } } }
`)
const SkipItemsDocument = graphql(`
  mutation SkipItems($itemIds: [ItemId!]!, $reason: String!) {
    skipItems(input: { itemIds: $itemIds, reason: $reason }) { ... on ChangedItems { items { ...ItemFacts } } ... on Refusal { code message path } }
  }
`)
const BlockItemsDocument = graphql(`
  mutation BlockItems($itemIds: [ItemId!]!, $reason: String!) {
    blockItems(input: { itemIds: $itemIds, reason: $reason }) { ... on ChangedItems { items { ...ItemFacts } } ... on Refusal { code message path } }
  }
`)
const UnblockItemsDocument = graphql(`
  mutation UnblockItems($itemIds: [ItemId!]!) {
    unblockItems(input: { itemIds: $itemIds }) { ... on ChangedItems { items { ...ItemFacts } } ... on Refusal { code message path } }
  }
`)
const MoveItemsDocument = graphql(`
  mutation MoveItems($itemId: ItemId!, $dueOn: LocalDate!, $reason: String) {
    moveItems(input: { moves: [{ itemId: $itemId, dueOn: $dueOn }], reason: $reason }) { ... on ChangedItems { items { ...ItemFacts } } ... on Refusal { code message path } }
  }
`)
const AnswerItemMovesDocument = graphql(`
  mutation AnswerItemMoves($itemIds: [ItemId!]!, $agree: Boolean!) {
    answerItemMoves(input: { itemIds: $itemIds, agree: $agree }) { ... on ChangedItems { items { ...ItemFacts } } ... on Refusal { code message path } }
  }
`)

/** A due date to move, as it is asked for. */
export interface DateWish {
  itemId: string
  title: string
  dueOn: string
  reason: string | null
}
export interface ItemMoves {
  acceptPart: (itemId: string, amount: Amount, reason: string) => Promise<boolean>
  agree: (itemId: string) => Promise<boolean>
  takeOff: (itemId: string, reason: string) => Promise<boolean>
  block: (itemId: string, reason: string) => Promise<boolean>
  unblock: (itemId: string) => Promise<boolean>
  answer: (itemId: string, agree: boolean) => Promise<boolean>
  busy: boolean
  problem: Problem | null
  clear: () => void
}

/** The rarer moves of one item; each tells whether it went through, the reason of a refusal stands in `problem`. */
export const useItemMoves = (): ItemMoves => {
  const part = useAct(AcceptItemPartlyDocument)
  const agreeing = useAct(AgreePartDocument)
  const skipping = useAct(SkipItemsDocument)
  const blocking = useAct(BlockItemsDocument)
  const unblocking = useAct(UnblockItemsDocument)
  const answering = useAct(AnswerItemMovesDocument)
  const all = [part, agreeing, skipping, blocking, unblocking, answering]
  return {
    acceptPart: async (itemId, { minor, currency }, reason) => Boolean(await part.act({ itemId, amount: { minor, currency }, reason })),
    agree: async (itemId) => Boolean(await agreeing.act({ itemId })),
    takeOff: async (itemId, reason) => Boolean(await skipping.act({ itemIds: [itemId], reason })),
    block: async (itemId, reason) => Boolean(await blocking.act({ itemIds: [itemId], reason })),
    unblock: async (itemId) => Boolean(await unblocking.act({ itemIds: [itemId] })),
    answer: async (itemId, agree) => Boolean(await answering.act({ itemIds: [itemId], agree })),
    busy: all.some((each) => each.busy),
    problem: all.map((each) => each.problem).find((each) => each !== null) ?? null,
    clear: () => all.forEach((each) => each.clear()),
  }
}

/** Moving a due date; the item as it stands then, or null when it was refused. */
export const useMoveDate = () => {
  const { act, busy, problem, clear } = useAct(MoveItemsDocument)
  const move = async ({ itemId, dueOn, reason }: DateWish) => (await act({ itemId, dueOn, reason }))?.items[0] ?? null
  return { move, busy, problem, clear }
}
