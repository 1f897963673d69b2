import { BadRequestException, StreamableFile } from '@nestjs/common'
import { currencies, fromPublicId, type Money } from '@rolecall/kernel'
import { langs, type Asker } from '@rolecall/platform'

/** 45000.00: a point, no groups, every digit, for calculating on. */
export const decimal = ({ minor, currency }: Money): string => {
  const { exponent } = currencies[currency]
  const digits = minor.toString().padStart(exponent + 1, '0')
  return exponent === 0 ? digits : `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`
}

/** Id of the contract whose table is asked for; what is no id is a bad request. */
export const contractAsked = ({ contract }: Record<string, unknown>): string => {
  const contractId = typeof contract === 'string' ? fromPublicId('contract', contract) : null
  if (!contractId) throw new BadRequestException('contract is not understood')
  return contractId
}
/** The reader, in the language the address asks for. */
export const readerOf = (asker: Asker, lang: unknown): Asker => ({ ...asker, lang: langs.find((known) => known === lang) ?? asker.lang })

export const csvFile = (text: string, name: string): StreamableFile => {
  const bytes = Buffer.from(text, 'utf8')
  return new StreamableFile(bytes, { type: 'text/csv; charset=utf-8', disposition: `attachment; filename="rolecall-${name}.csv"`, length: bytes.length })
}
