import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm'

/** An uploaded file; its id is its key in the storage. Seen by its owner and by the parties of contracts it is evidence in. */
@Entity({ schema: 'contracts', name: 'files' })
@Check('files_bytes_positive', 'bytes > 0')
@Index('files_owner', ['ownerId'])
export class StoredFile {
  @PrimaryColumn('uuid')
  id: string
  @Column('uuid')
  ownerId: string
  @Column('text')
  name: string
  @Column('text')
  mediaType: string
  @Column('int')
  bytes: number
  @Column('text')
  sha256: string
  @Column('timestamptz')
  createdAt: Date
}
