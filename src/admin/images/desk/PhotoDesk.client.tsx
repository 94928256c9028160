'use client'

import { Button, Gutter, useListDrawerContext, useListQuery, useStepNav } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Language } from '../../../domain/language.ts'
import { choose, nothingChosen } from './chosen.ts'
import type { DeskPhoto } from './DeskPhoto.ts'
import { deskWords } from './deskWords.ts'
import { DeskHead } from './DeskHead.client.tsx'
import { FilterChips } from './FilterChips.client.tsx'
import { PageTurner } from './PageTurner.client.tsx'
import { PhotoGrid } from './PhotoGrid.client.tsx'
import { PhotoSearch } from './PhotoSearch.client.tsx'
import type { Looker, ValueFilter } from './photoFilters.ts'

type Props = {
  photos: DeskPhoto[]
  /** What one may narrow the grid to. */
  offers: Record<ValueFilter, string[]>
  language: Language
  looker: Looker
  mayAdd: boolean
  /** In a drawer: whether it takes several photos. */
  takesMany: boolean
  newPhotoURL: string
}

/** The photos of the newsroom as a grid: looked through, narrowed, searched, chosen. */
export const PhotoDesk = ({
  photos,
  offers,
  language,
  looker,
  mayAdd,
  takesMany,
  newPhotoURL,
}: Props) => {
  const { isInDrawer, onBulkSelect, onSelect } = useListDrawerContext()
  const { data, query } = useListQuery()
  const { setStepNav } = useStepNav()
  const [chosen, setChosen] = useState(nothingChosen)

  useEffect(() => {
    if (!isInDrawer) setStepNav([{ label: deskWords.archive[language] }])
  }, [isInDrawer, language, setStepNav])

  // Within a drawer nothing leads away from the form below it.
  const take = ({ id }: DeskPhoto) =>
    takesMany
      ? setChosen(choose(chosen, id))
      : onSelect?.({ collectionSlug: 'images', doc: { id }, docID: id })
  const takeChosen = () => onBulkSelect?.(new Map(chosen.ids.map((id) => [id, true])))

  return (
    <div className="collection-list collection-list--images photo-desk">
      <Gutter className="photo-desk__within">
        <DeskHead language={language} mayAdd={mayAdd} newPhotoURL={newPhotoURL} />
        <PhotoSearch language={language} />
        <FilterChips language={language} looker={looker} offers={offers} />
        {photos.length === 0 ? (
          <p className="photo-desk__nothing">
            {deskWords[query.search || query.where ? 'nothing' : 'empty'][language]}
          </p>
        ) : (
          <PhotoGrid
            photos={photos}
            language={language}
            now={looker.now}
            chosen={chosen}
            onChoose={isInDrawer && !takesMany ? undefined : setChosen}
            onTake={isInDrawer ? take : undefined}
          />
        )}
        {data && <PageTurner data={data} language={language} />}
        {chosen.ids.length > 0 && (
          <div className="photo-desk__chosen" role="status">
            <span>
              <b>{chosen.ids.length}</b> {deskWords.chosen[language]}
            </span>
            {isInDrawer && (
              <Button size="small" margin={false} onClick={takeChosen}>
                {deskWords.take[language]} {chosen.ids.length} {deskWords.photos[language]}
              </Button>
            )}
            <Button
              size="small"
              margin={false}
              buttonStyle="secondary"
              onClick={() => setChosen(nothingChosen)}
            >
              {deskWords.unchoose[language]}
            </Button>
          </div>
        )}
      </Gutter>
    </div>
  )
}
