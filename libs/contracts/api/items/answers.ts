import { MoneyMoveRefused } from '@rolecall/payments'
import { answerOf } from '@rolecall/platform'
import { ItemView } from '../item.views.js'
import { ChangedItemsView, DutyEventView, MatchedLinesView, SubmittedItemsView } from './views.js'

export const AcceptItemPartlyAnswer = answerOf('AcceptItemPartlyAnswer', ItemView)
export const AgreePartAnswer = answerOf('AgreePartAnswer', ItemView)
export const SkipItemsAnswer = answerOf('SkipItemsAnswer', ChangedItemsView, [MoneyMoveRefused])
export const BlockItemsAnswer = answerOf('BlockItemsAnswer', ChangedItemsView)
export const UnblockItemsAnswer = answerOf('UnblockItemsAnswer', ChangedItemsView)
export const MoveItemsAnswer = answerOf('MoveItemsAnswer', ChangedItemsView)
export const AnswerItemMovesAnswer = answerOf('AnswerItemMovesAnswer', ChangedItemsView)
export const SubmitItemsAnswer = answerOf('SubmitItemsAnswer', SubmittedItemsView)
export const MatchLinesAnswer = answerOf('MatchLinesAnswer', MatchedLinesView)
export const LogDutyEventAnswer = answerOf('LogDutyEventAnswer', ItemView)
export const ReactToDutyEventAnswer = answerOf('ReactToDutyEventAnswer', DutyEventView)
