import { checkPlaces } from '../config/checkPlaces.ts'
import { orRefuse } from '../config/orRefuse.ts'
import { readSettings } from '../config/readSettings.ts'

// What would stop the start is told before a build makes anybody wait.
await orRefuse(() => checkPlaces(readSettings(process.env)))
