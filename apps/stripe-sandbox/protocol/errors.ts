export interface ErrorFacts {
  status: number
  type: string
  message: string
  code?: string
  param?: string
  declineCode?: string
  /** False when the request was refused before anything ran: such an answer is not kept for its idempotency key. */
  executed?: boolean
}

/** An answer in Stripe's error envelope. */
export class ApiError extends Error {
  constructor(readonly facts: ErrorFacts) {
    super(facts.message)
  }

  get executed(): boolean {
    return this.facts.executed ?? true
  }

  body(): object {
    const { type, message, code, param, declineCode } = this.facts
    return {
      error: {
        ...(code && { code, doc_url: `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}` }),
        ...(declineCode && { decline_code: declineCode }),
        message,
        ...(param && { param }),
        type,
      },
    }
  }
}

type Extra = Partial<ErrorFacts>

/** A rule refused the request while it ran. */
export const refused = (message: string, extra: Extra = {}): ApiError =>
  new ApiError({ status: 400, type: 'invalid_request_error', message, ...extra })

/** The parameters are wrong; nothing ran. */
export const badParameter = (code: string, param: string, message: string): ApiError =>
  new ApiError({ status: 400, type: 'invalid_request_error', code, param, message, executed: false })

export const missingResource = (what: string, id: string, param = 'id'): ApiError =>
  refused(`No such ${what}: '${id}'`, {
    code: 'resource_missing',
    param,
    status: param === 'id' ? 404 : 400,
  })

export const unknownUrl = (method: string, path: string): ApiError =>
  new ApiError({
    status: 404,
    type: 'invalid_request_error',
    message: `Unrecognized request URL (${method}: ${path}). The sandbox may not offer this part of Stripe.`,
    executed: false,
  })

export const unauthorized = (message: string): ApiError =>
  new ApiError({ status: 401, type: 'invalid_request_error', message, executed: false })

export const balanceInsufficient = (message: string): ApiError => refused(message, { code: 'balance_insufficient' })
