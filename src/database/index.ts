export { BusyError, isBusy } from './BusyError.ts'
export { databaseAdapter, type DatabaseSettings } from './databaseAdapter.ts'
