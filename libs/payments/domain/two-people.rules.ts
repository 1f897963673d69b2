import { Refusal } from '@rolecall/kernel'

/** Nobody confirms his own request: another operator has to look. */
export class OwnRequest extends Refusal {
  readonly code = 'OWN_REQUEST'
}

/** Two pairs of eyes (DECISIONS 24): who asked for it may not be the one who confirms it. */
export const confirmedByAnother = ({ requestedBy, confirmedBy }: { requestedBy: string; confirmedBy: string }): OwnRequest | null =>
  requestedBy === confirmedBy ? new OwnRequest() : null
