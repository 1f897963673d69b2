import type { ItemEventsQuery } from '../gql/graphql.js'
import { graphql } from './graphql.js'

/** What a duty on demand had to react to, beside one of its items. */
export const ItemEventsDocument = graphql(`
  query ItemEvents($id: ItemId!) {
    item(id: $id) {
      id
      sla { hours events inTime open overdue rate goal met }
      events { id url text cameAt party reactUntil reactedAt reactionUrl reactionText escalated inTime }
    }
  }
`)
export const LogDutyEventDocument = graphql(`
  mutation LogDutyEvent($itemId: ItemId!, $cameAt: DateTime!, $url: String, $text: String) {
    logDutyEvent(input: { itemId: $itemId, cameAt: $cameAt, url: $url, text: $text }) { ... on Item { id } ... on Refusal { code message path } }
  }
`)
export const ReactToDutyEventDocument = graphql(`
  mutation ReactToDutyEvent($eventId: DutyEventId!, $url: String, $text: String, $escalated: Boolean) {
    reactToDutyEvent(input: { eventId: $eventId, url: $url, text: $text, escalated: $escalated }) { ... on DutyEvent { id } ... on Refusal { code message path } }
  }
`)
export type DutyEvent = NonNullable<ItemEventsQuery['item']>['events'][number]
