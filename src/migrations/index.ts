import * as migration_20261130_071449_saved_by from './20261130_071449_saved_by';
import * as migration_20261130_191144_names from './20261130_191144_names';
import * as migration_20261130_191827_site from './20261130_191827_site';
import * as migration_20261130_211134_abbreviations from './20261130_211134_abbreviations';
import * as migration_20261130_220457_users_search from './20261130_220457_users_search';
import * as migration_20261201_004115_photo_sizes from './20261201_004115_photo_sizes';
import * as migration_20261201_005826_photo_intake from './20261201_005826_photo_intake';
import * as migration_20261201_010159_photo_rights from './20261201_010159_photo_rights';
import * as migration_20261201_010944_upload_keys from './20261201_010944_upload_keys';
import * as migration_20261201_012430_assignments from './20261201_012430_assignments';
import * as migration_20261201_013057_rewordings from './20261201_013057_rewordings';
import * as migration_20261201_014419_photos_placed from './20261201_014419_photos_placed';

export const migrations = [
  {
    up: migration_20261130_071449_saved_by.up,
    down: migration_20261130_071449_saved_by.down,
    name: '20261130_071449_saved_by',
  },
  {
    up: migration_20261130_191144_names.up,
    down: migration_20261130_191144_names.down,
    name: '20261130_191144_names',
  },
  {
    up: migration_20261130_191827_site.up,
    down: migration_20261130_191827_site.down,
    name: '20261130_191827_site',
  },
  {
    up: migration_20261130_211134_abbreviations.up,
    down: migration_20261130_211134_abbreviations.down,
    name: '20261130_211134_abbreviations',
  },
  {
    up: migration_20261130_220457_users_search.up,
    down: migration_20261130_220457_users_search.down,
    name: '20261130_220457_users_search',
  },
  {
    up: migration_20261201_004115_photo_sizes.up,
    down: migration_20261201_004115_photo_sizes.down,
    name: '20261201_004115_photo_sizes',
  },
  {
    up: migration_20261201_005826_photo_intake.up,
    down: migration_20261201_005826_photo_intake.down,
    name: '20261201_005826_photo_intake',
  },
  {
    up: migration_20261201_010159_photo_rights.up,
    down: migration_20261201_010159_photo_rights.down,
    name: '20261201_010159_photo_rights',
  },
  {
    up: migration_20261201_010944_upload_keys.up,
    down: migration_20261201_010944_upload_keys.down,
    name: '20261201_010944_upload_keys',
  },
  {
    up: migration_20261201_012430_assignments.up,
    down: migration_20261201_012430_assignments.down,
    name: '20261201_012430_assignments',
  },
  {
    up: migration_20261201_013057_rewordings.up,
    down: migration_20261201_013057_rewordings.down,
    name: '20261201_013057_rewordings',
  },
  {
    up: migration_20261201_014419_photos_placed.up,
    down: migration_20261201_014419_photos_placed.down,
    name: '20261201_014419_photos_placed'
  },
];
