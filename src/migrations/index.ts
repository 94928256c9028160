import * as migration_20261124_000000_initial from './20261124_000000_initial';
import * as migration_20261126_213107_newsroom_notes from './20261126_213107_newsroom_notes';
import * as migration_20261126_214752_users_mail from './20261126_214752_users_mail';
import * as migration_20261126_220121_process from './20261126_220121_process';
import * as migration_20261127_060000_sealed_names from './20261127_060000_sealed_names';
import * as migration_20261127_062607_audit_heads from './20261127_062607_audit_heads';
import * as migration_20261127_065129_audit_heads_index from './20261127_065129_audit_heads_index';
import * as migration_20261127_070002_last_writer from './20261127_070002_last_writer';
import * as migration_20261127_135252_version_hash from './20261127_135252_version_hash';
import * as migration_20261127_184113_renamed_authors from './20261127_184113_renamed_authors';
import * as migration_20261127_192618_reads_indexes from './20261127_192618_reads_indexes';
import * as migration_20261130_052430_no_locks from './20261130_052430_no_locks';
import * as migration_20261130_052447_account_log from './20261130_052447_account_log';
import * as migration_20261130_061941_sort_keys from './20261130_061941_sort_keys';
import * as migration_20261130_071449_saved_by from './20261130_071449_saved_by';

export const migrations = [
  {
    up: migration_20261124_000000_initial.up,
    down: migration_20261124_000000_initial.down,
    name: '20261124_000000_initial',
  },
  {
    up: migration_20261126_213107_newsroom_notes.up,
    down: migration_20261126_213107_newsroom_notes.down,
    name: '20261126_213107_newsroom_notes',
  },
  {
    up: migration_20261126_214752_users_mail.up,
    down: migration_20261126_214752_users_mail.down,
    name: '20261126_214752_users_mail',
  },
  {
    up: migration_20261126_220121_process.up,
    down: migration_20261126_220121_process.down,
    name: '20261126_220121_process',
  },
  {
    up: migration_20261127_060000_sealed_names.up,
    down: migration_20261127_060000_sealed_names.down,
    name: '20261127_060000_sealed_names',
  },
  {
    up: migration_20261127_062607_audit_heads.up,
    down: migration_20261127_062607_audit_heads.down,
    name: '20261127_062607_audit_heads',
  },
  {
    up: migration_20261127_065129_audit_heads_index.up,
    down: migration_20261127_065129_audit_heads_index.down,
    name: '20261127_065129_audit_heads_index',
  },
  {
    up: migration_20261127_070002_last_writer.up,
    down: migration_20261127_070002_last_writer.down,
    name: '20261127_070002_last_writer',
  },
  {
    up: migration_20261127_135252_version_hash.up,
    down: migration_20261127_135252_version_hash.down,
    name: '20261127_135252_version_hash',
  },
  {
    up: migration_20261127_184113_renamed_authors.up,
    down: migration_20261127_184113_renamed_authors.down,
    name: '20261127_184113_renamed_authors',
  },
  {
    up: migration_20261127_192618_reads_indexes.up,
    down: migration_20261127_192618_reads_indexes.down,
    name: '20261127_192618_reads_indexes',
  },
  {
    up: migration_20261130_052430_no_locks.up,
    down: migration_20261130_052430_no_locks.down,
    name: '20261130_052430_no_locks',
  },
  {
    up: migration_20261130_052447_account_log.up,
    down: migration_20261130_052447_account_log.down,
    name: '20261130_052447_account_log',
  },
  {
    up: migration_20261130_061941_sort_keys.up,
    down: migration_20261130_061941_sort_keys.down,
    name: '20261130_061941_sort_keys',
  },
  {
    up: migration_20261130_071449_saved_by.up,
    down: migration_20261130_071449_saved_by.down,
    name: '20261130_071449_saved_by'
  },
];
