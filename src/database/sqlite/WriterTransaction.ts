import type { InStatement, ResultSet, Transaction } from '@libsql/client/sqlite3'
import { Sqlite3Transaction } from '@libsql/client/sqlite3'
import { tellActivity } from '../lineage.ts'
import type { Release } from '../FairLock.ts'
import type { Writer } from './openWriter.ts'

type Begun = { inner: Sqlite3Transaction; release: Release }

/**
 * A transaction on the one connection that writes. It asks for its turn with its first statement, not before:
 * Payload opens transactions long before it needs them, and in `forgotPassword` writes beside an open one, which
 * would wait for itself.
 */
export class WriterTransaction implements Transaction {
  readonly #writer: Writer
  #begun: Promise<Begun> | null = null
  #end: 'committed' | 'rolled back' | 'given up for others that waited' | null = null

  constructor(writer: Writer) {
    this.#writer = writer
  }

  get closed(): boolean {
    return this.#end !== null
  }

  async execute(statement: InStatement): Promise<ResultSet> {
    return (await this.#inner()).execute(statement)
  }

  async batch(statements: InStatement[]): Promise<ResultSet[]> {
    return (await this.#inner()).batch(statements)
  }

  async executeMultiple(sql: string): Promise<void> {
    return (await this.#inner()).executeMultiple(sql)
  }

  async commit(): Promise<void> {
    this.#refuseWhenOver()
    this.#end = 'committed'
    if (this.#begun === null) return
    const { inner, release } = await this.#begun
    try {
      await inner.commit()
    } finally {
      // A commit that failed leaves the transaction open, and the next one could not begin.
      inner.close()
      release()
    }
  }

  async rollback(): Promise<void> {
    if (this.#end !== null) return
    this.#end = 'rolled back'
    if (this.#begun === null) return
    // One that never got its turn has nothing to roll back; whoever asked for it has been told.
    const begun = await this.#begun.catch(() => null)
    begun?.inner.close()
    begun?.release()
  }

  close(): void {
    void this.rollback()
  }

  async #inner(): Promise<Sqlite3Transaction> {
    tellActivity()
    this.#refuseWhenOver()
    this.#begun ??= this.#begin()
    const { inner } = await this.#begun
    // All transactions share one connection: a late statement would land in somebody else's.
    this.#refuseWhenOver()
    return inner
  }

  async #begin(): Promise<Begun> {
    const inner = new Sqlite3Transaction(this.#writer.connection, 'number')
    const release = await this.#writer.begin((release) => {
      this.#end = 'given up for others that waited'
      inner.close()
      release()
    })
    return { inner, release }
  }

  #refuseWhenOver() {
    if (this.#end !== null) throw new Error(`The transaction is over: it was ${this.#end}.`)
  }
}
