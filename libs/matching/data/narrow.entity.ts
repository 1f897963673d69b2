import type { Currency } from '@rolecall/kernel'
import { bigintText } from '@rolecall/platform'
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm'

export const wordKinds = ['language', 'platform'] as const
export type WordKind = (typeof wordKinds)[number]
/** More words of a kind than bits cannot be looked for by masks. */
export const BITS = 31

/** Which bit of a mask a language or platform has; given at first sight and kept. */
@Entity({ schema: 'matching', name: 'word_bits' })
@Unique('word_bits_once', ['kind', 'bit'])
@Check('word_bits_kind', "kind in ('language', 'platform')")
@Check('word_bits_fits', 'bit between 0 and 30')
export class WordBit {
  @PrimaryColumn('text')
  kind: WordKind
  @PrimaryColumn('text')
  slug: string
  @Column('int')
  bit: number
}

/** A freelancer in one role as plain figures: what the hard rules and the linear part of fit need, and nothing else. */
@Entity({ schema: 'matching', name: 'supply_in_roles' })
@Check('supply_in_roles_rate', '(rate_minor is null) = (rate_currency is null)')
@Index('supply_in_roles_of_role', ['roleSlug', 'freelancerId'])
export class SupplyInRole {
  @PrimaryColumn('uuid')
  @ForeignKey('Supply', { name: 'supply_in_roles_person', onDelete: 'CASCADE' })
  freelancerId: string
  @PrimaryColumn('text')
  roleSlug: string
  /** 1 verified, 2 grows into it, 4 can be paid and takes work. */
  @Column('int')
  flags: number
  @Column({ type: 'date', nullable: true })
  awayUntil: string | null
  @Column('int')
  freeHours: number
  @Column({ type: 'char', length: 3, nullable: true })
  rateCurrency: Currency | null
  @Column({ type: 'bigint', nullable: true, transformer: bigintText })
  rateMinor: bigint | null
  @Column('int')
  languages: number
  @Column('int')
  platforms: number
  @Column('text')
  timeZone: string
  /** A bit for each duty of the role that is proven, in the order of the catalogue. */
  @Column('int')
  proven: number
  /** Mean of each duty of the role, in the order of the catalogue. */
  @Column('double precision', { array: true })
  means: number[]
}
