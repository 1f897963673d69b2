import { Refusal } from '@rolecall/kernel'

/** The catalogue lacks something it may not be published without. */
export class CatalogueNotReady extends Refusal {
  readonly code = 'CATALOGUE_NOT_READY'
  constructor(readonly faults: string[]) {
    super()
  }
}
