import * as migration_20261130_071449_saved_by from './20261130_071449_saved_by';

export const migrations = [
  {
    up: migration_20261130_071449_saved_by.up,
    down: migration_20261130_071449_saved_by.down,
    name: '20261130_071449_saved_by'
  },
];
