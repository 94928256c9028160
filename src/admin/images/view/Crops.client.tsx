'use client'

import type { Language } from '../../../domain/language.ts'
import { type Focus, objectPositionOf } from './shownPart.ts'
import { viewWords } from './viewWords.ts'

type Props = {
  src: string
  size: { width: number; height: number }
  focus: Focus
  language: Language
}

const ratios = [
  { name: '16:9', ratio: 16 / 9 },
  { name: '1200 × 630', ratio: 1200 / 630, isShared: true },
  { name: '4:3', ratio: 4 / 3 },
  { name: '1:1', ratio: 1 },
]

/** What readers will see where a frame has another shape than the photo, while the focal point is moved. */
export const Crops = ({ src, size, focus, language }: Props) => (
  <section className="photo-crops" aria-label={viewWords.crops[language]}>
    <h3>{viewWords.crops[language]}</h3>
    <div>
      {ratios.map(({ name, ratio, isShared }) => (
        <figure key={name} data-crop={name}>
          <img
            src={src}
            alt=""
            style={{ aspectRatio: ratio, objectPosition: objectPositionOf(size, ratio, focus) }}
          />
          <figcaption>
            {name}
            {isShared && ` (${viewWords.share[language]})`}
          </figcaption>
        </figure>
      ))}
    </div>
  </section>
)
