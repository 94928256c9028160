import Database from 'libsql'

/*
 * A commit waits for the disk, so that a power cut takes nothing back that was acknowledged. What a spec writes need not
 * outlive one; programs that specs start beside themselves, and kill, wait as ever.
 */

// eslint-disable-next-line @typescript-eslint/unbound-method -- each call below names the database it is meant for
const { exec } = Database.prototype

Database.prototype.exec = function (sql) {
  return exec.call(this, sql === 'PRAGMA synchronous = FULL' ? 'PRAGMA synchronous = OFF' : sql)
}
