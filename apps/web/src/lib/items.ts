import { useCallback } from 'react'
import { useClient } from 'urql'
import type { ItemFactsFragment, ItemLineFragment, PreviewEvidenceQuery } from '../gql/graphql.js'
import { graphql } from './graphql.js'
import { useAct, type Problem } from './mutation.js'

/** What a cell or a row of a list shows of an item. */
export const ItemLineFragmentDocument = graphql(`
  fragment ItemLine on Item { id milestoneId dutySlug title ordinal dueAt state overdue counted rounds reviewUntil paid moves disputeId share { minor currency } }
`)
/** Spent, reached, earned. */
export const AdsNumbersFragmentDocument = graphql(`
  fragment AdsNumbers on AdsReport {
    total { campaign spent { minor currency } earned { minor currency } impressions clicks leads }
    campaigns { campaign spent { minor currency } earned { minor currency } impressions clicks leads }
  }
`)
/** One end of a dependency between contracts. */
export const TiedFactsFragmentDocument = graphql(`
  fragment TiedFacts on TiedWork { contractId itemId dutySlug isWhole title ordinal state dueAt waiting }
`)
/** What the panel of one item shows. */
export const ItemFactsFragmentDocument = graphql(`
  fragment ItemFacts on Item {
    id milestoneId dutySlug title ordinal dueAt state overdue counted rounds reviewUntil paid moves disputeId required
    share { minor currency } acceptedShare { minor currency }
    changeRounds changeRoundsUsed skipOutcome blockedAt
    dueChange { state party fromAt toAt reason answerUntil }
    waitsFor { party until text otherwise }
    after { ...TiedFacts } before { ...TiedFacts }
    contract { id title timeZone }
    evidence {
      id kind url text submittedAt round file { id name mediaType bytes url }
      checks { check verdict text } page { found } snapshot { takenAt sha256 }
      metrics { series { name baseline now changePercent } spent reached earned causes }
      ads { ...AdsNumbers }
    }
    history { at by move reason }
  }
`)
const SubmitItemDocument = graphql(`
  mutation SubmitItem($itemId: ItemId!, $evidence: [EvidenceInput!]!) {
    submitItem(input: { itemId: $itemId, evidence: $evidence }) { ... on Item { ...ItemFacts } ... on Refusal { code message path } }
  }
`)
const PreviewEvidenceDocument = graphql(`
  query PreviewEvidence($itemId: ItemId!, $evidence: [EvidenceInput!]!) {
    previewEvidence(input: { itemId: $itemId, evidence: $evidence }) {
      ... on EvidencePreview {
        pieces { kind checks { check verdict text } metrics { series { name baseline now changePercent } spent reached earned causes } ads { ...AdsNumbers } }
      }
      ... on Refusal { code message path }
    }
  }
`)
const AcceptItemDocument = graphql(`
  mutation AcceptItem($itemId: ItemId!) {
    acceptItem(input: { itemId: $itemId }) { ... on Item { ...ItemFacts } ... on Refusal { code message path } }
  }
`)
const AcceptItemsDocument = graphql(`
  mutation AcceptItems($itemIds: [ItemId!]!) {
    acceptItems(input: { itemIds: $itemIds }) { ... on AcceptedItems { items { ...ItemFacts } } ... on Refusal { code message path } }
  }
`)
const AskItemChangesDocument = graphql(`
  mutation AskItemChanges($itemId: ItemId!, $reason: String!) {
    askItemChanges(input: { itemId: $itemId, reason: $reason }) { ... on Item { ...ItemFacts } ... on Refusal { code message path } }
  }
`)

export type ItemLine = ItemLineFragment
export type ItemFacts = ItemFactsFragment
/** One piece of evidence as it is handed in: a link, a text or an uploaded file. */
export interface EvidencePiece {
  kind: ItemFacts['required'][number][number]
  url?: string
  text?: string
  fileId?: string
}

type Previewed = Extract<NonNullable<PreviewEvidenceQuery['previewEvidence']>, { pieces: unknown }>['pieces'][number]
/** What would be found in evidence, or the sentence of its refusal; null when nobody can say now. */
export type EvidenceLook = { pieces: readonly Previewed[] } | { message: string } | null
export interface ItemActs {
  look: (itemId: string, evidence: readonly EvidencePiece[]) => Promise<EvidenceLook>
  submit: (itemId: string, evidence: readonly EvidencePiece[]) => Promise<boolean>
  accept: (itemIds: readonly string[]) => Promise<boolean>
  ask: (itemId: string, reason: string) => Promise<boolean>
  busy: boolean
  problem: Problem | null
  clear: () => void
}

/** The moves of items; each tells whether it went through, the reason of a refusal stands in `problem`. */
export const useItemActs = (): ItemActs => {
  const client = useClient()
  const submitting = useAct(SubmitItemDocument)
  const accepting = useAct(AcceptItemDocument)
  const acceptingMany = useAct(AcceptItemsDocument)
  const asking = useAct(AskItemChangesDocument)
  const all = [submitting, accepting, acceptingMany, asking]
  const clear = useCallback(() => {
    for (const each of [submitting, accepting, acceptingMany, asking]) each.clear()
  }, [submitting.clear, accepting.clear, acceptingMany.clear, asking.clear])
  const look = useCallback(async (itemId: string, evidence: readonly EvidencePiece[]): Promise<EvidenceLook> => {
    const { data } = await client.query(PreviewEvidenceDocument, { itemId, evidence: [...evidence] }, { requestPolicy: 'network-only' })
    const answer = data?.previewEvidence
    if (!answer) return null
    return 'pieces' in answer ? { pieces: answer.pieces } : { message: answer.message }
  }, [client])
  return {
    look,
    submit: async (itemId, evidence) => Boolean(await submitting.act({ itemId, evidence: [...evidence] })),
    accept: async (itemIds) =>
      Boolean(itemIds.length === 1 ? await accepting.act({ itemId: itemIds[0]! }) : await acceptingMany.act({ itemIds: [...itemIds] })),
    ask: async (itemId, reason) => Boolean(await asking.act({ itemId, reason })),
    busy: all.some((each) => each.busy),
    problem: all.map((each) => each.problem).find((each) => each !== null) ?? null,
    clear,
  }
}

/** The key of an item's look: planned work of today and late work have looks of their own. */
export const itemLook = (item: Pick<ItemLine, 'state' | 'overdue' | 'dueAt'>, isToday: boolean): string => {
  if (item.state === 'PLANNED' && item.overdue) return 'OVERDUE'
  return item.state === 'PLANNED' && isToday ? 'DUE' : item.state
}
export const mayMove = (item: Pick<ItemLine, 'moves'>, move: string): boolean => item.moves.includes(move)
