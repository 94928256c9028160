import type { FrozenCorrection } from '../publishing/frozen.ts'
import type { RenderContext } from './renderContext.ts'
import type { Correction } from './shapes.ts'

/** The heading that the law prescribes (Press Law 103/2016/QH13, article 42). */
const heading = 'Thông tin cải chính, xin lỗi'

/** A notice as readers get it. */
export const correctionOf = (
  correction: FrozenCorrection,
  { clock }: RenderContext,
): Correction => {
  const { kind, wrong, right, basis, at } = correction
  return { heading, kind, wrong, right, basis, at: clock(at).iso, atText: clock(at).text }
}
