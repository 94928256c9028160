// Runs before each integration spec is read, so that whatever it imports finds settings of its own.
import { place } from './ownPlace.ts'
import { settingsAt } from './settings.ts'

Object.assign(process.env, settingsAt(place))
