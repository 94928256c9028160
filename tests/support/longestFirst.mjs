import Sequencer from '@jest/test-sequencer'
import { basename } from 'node:path'

/** What takes long, the longest first: begun last, it would keep one processor busy while the others have nothing to do. */
const long = [
  ...['noWayRound', 'everyMove', 'badQuestions', 'hooksSeeAll', 'noLeak', 'populated', 'lookUps'],
  ...['underFire', 'users', 'demo', 'races', 'audit', 'badInput', 'database'],
  ...['vietnamese', 'english', 'correction'],
].map((name) => `${name}.spec.ts`)

/** Jest goes by how long a spec took before; on a machine that has run none yet, by how long its text is. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const place = long.indexOf(basename(path))
      return place < 0 ? long.length : place
    }
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other))
  }
}
