import { Inject, Injectable } from '@nestjs/common'
import { Desk, PAGE_READER, STORAGE, type Asker, type PageReader, type StoragePort } from '@rolecall/platform'
import { filesToRead, type FileTexts } from '../actions/examine-evidence.js'
import { linksToRead, type LinksToRead } from '../actions/links-to-read.js'
import { fileTexts } from '../data/evidence-contents.js'
import { mayOpen } from '../domain/evidence/link.rules.js'
import type { SeenPages } from '../domain/evidence/page.rules.js'

export interface ReadEvidence {
  readonly contents: FileTexts
  readonly pageAt: SeenPages
}
/** Reads what stands behind evidence, files and pages, while no transaction is open. */
@Injectable()
export class EvidenceSources {
  constructor(
    private readonly desk: Desk,
    @Inject(STORAGE) private readonly storage: StoragePort,
    @Inject(PAGE_READER) private readonly pages: PageReader,
  ) {}

  async read(asker: Asker, items: LinksToRead['items']): Promise<ReadEvidence> {
    const evidence = items.flatMap((item) => item.evidence)
    const files = (await this.desk.read(asker, filesToRead, { evidence })) ?? []
    const addresses = (await this.desk.read(asker, linksToRead, { items })) ?? []
    const [contents, seen] = await Promise.all([fileTexts(this.storage, files), this.pages.read({ addresses, mayOpen })])
    return { contents, pageAt: (address) => seen.get(address) ?? null }
  }
}
