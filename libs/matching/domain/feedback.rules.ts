import { checkLength, type InvalidInput } from '@rolecall/kernel'

/** Why a match is not for one of its sides. */
export const feedbackReasons = ['duties', 'niche', 'level', 'rate', 'time', 'other'] as const
export type FeedbackReason = (typeof feedbackReasons)[number]
export const feedbackSides = ['freelancer', 'business'] as const
export type FeedbackSide = (typeof feedbackSides)[number]
export const FEEDBACK_NOTE_MAX = 300

export const checkFeedback = ({ note }: { readonly note: string }): InvalidInput | null => checkLength('note', note, { max: FEEDBACK_NOTE_MAX })
