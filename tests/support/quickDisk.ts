import Database from 'libsql'

/*
 * A commit waits for the disk, so that a power cut takes nothing back that was acknowledged. What a spec writes need not
 * outlive one; programs that specs start beside themselves, and kill, wait as ever.
 */

const { exec } = Database.prototype

Database.prototype.exec = function (sql) {
  return exec.call(this, sql === 'PRAGMA synchronous = FULL' ? 'PRAGMA synchronous = OFF' : sql)
}
