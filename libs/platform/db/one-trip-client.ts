import pg from 'pg'

/**
 * A client that hands over what is asked of it within one turn in one packet: a statement does not wait for the answer
 * to the one before (`pipeline` of pg), and the network sees one write instead of one for each.
 */
export class OneTripClient extends pg.Client {
  private isHeld = false

  // as many shapes as pg has
  override query(...asked: unknown[]): any {
    this.holdForThisTurn()
    return (super.query as (...asked: unknown[]) => unknown)(...asked)
  }

  private holdForThisTurn(): void {
    const { stream } = (this as unknown as { connection: { stream: { cork?(): void; uncork(): void } } }).connection
    if (this.isHeld || !stream.cork) return
    this.isHeld = true
    stream.cork()
    setImmediate(() => {
      this.isHeld = false
      stream.uncork()
    })
  }
}
