'use client'

import { Gutter, useListDrawerContext, useListQuery, useStepNav } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useEffect, useState } from 'react'
import type { Language } from '../../../domain/language.ts'
import { choose, chooseAll, nothingChosen } from './chosen.ts'
import { ChosenBar } from './ChosenBar.client.tsx'
import { photoQueue } from '../upload/photoQueue.ts'
import { UploadPanel } from '../upload/UploadPanel.client.tsx'
import { uploadWords } from '../upload/uploadWords.ts'
import { usePhotoDrops } from '../upload/usePhotoDrops.ts'
import type { DeskPhoto } from './DeskPhoto.ts'
import { deskWords } from './deskWords.ts'
import { DeskHead } from './DeskHead.client.tsx'
import { FilterChips } from './FilterChips.client.tsx'
import { PageTurner } from './PageTurner.client.tsx'
import { PhotoGrid } from './PhotoGrid.client.tsx'
import { PhotoSearch } from './PhotoSearch.client.tsx'
import type { Looker, ValueFilter } from './photoFilters.ts'
import { TellManyDialog } from './TellManyDialog.client.tsx'
import { useSeen } from './useSeen.ts'
import { useSuggested } from './useSuggested.ts'

type Props = {
  photos: DeskPhoto[]
  /** What one may narrow the grid to. */
  offers: Record<ValueFilter, string[]>
  language: Language
  looker: Looker
  mayAdd: boolean
  /** In a drawer: whether it takes several photos. */
  takesMany: boolean
}

/** The photos of the newsroom as a grid: looked through, narrowed, searched, chosen. */
export const PhotoDesk = ({ photos, offers, language, looker, mayAdd, takesMany }: Props) => {
  const { allowCreate = true, isInDrawer, onBulkSelect, onSelect } = useListDrawerContext()
  const { data, query, refineListData } = useListQuery()
  const { setStepNav } = useStepNav()
  const router = useRouter()
  const [chosen, setChosen] = useState(nothingChosen)
  const [isTelling, setTelling] = useState(false)
  const suggested = useSuggested(isInDrawer)
  const seen = useSeen(photos)
  const isOpenToNew = mayAdd && allowCreate
  const drops = usePhotoDrops(isOpenToNew)

  useEffect(() => {
    if (!isInDrawer) setStepNav([{ label: deskWords.archive[language] }])
  }, [isInDrawer, language, setStepNav])

  // Within a drawer nothing leads away from the form below it.
  const take = ({ id }: DeskPhoto) =>
    takesMany
      ? setChosen(choose(chosen, id))
      : onSelect?.({ collectionSlug: 'images', doc: { id }, docID: id })
  /** What has come stands first, and is chosen where photos are wanted. */
  const takeIn = (ids: string[], isSettled: boolean) => {
    if (!isInDrawer) return router.refresh()
    if (!isSettled) return
    const [first, ...others] = ids
    if (!takesMany && first !== undefined && others.length === 0) {
      photoQueue.clear()
      return onSelect?.({ collectionSlug: 'images', doc: { id: first }, docID: first })
    }
    if (takesMany) setChosen((before) => chooseAll(before, ids))
    void refineListData({})
  }
  const takeChosen = () => onBulkSelect?.(new Map(chosen.ids.map((id) => [id, true])))

  const grid = {
    language,
    now: looker.now,
    chosen,
    onChoose: isInDrawer && !takesMany ? undefined : setChosen,
    onTake: isInDrawer ? take : undefined,
  }

  return (
    <div
      className="collection-list collection-list--images photo-desk"
      data-over={drops.isOver}
      {...drops.handlers}
    >
      {drops.isOver && <p className="photo-desk__drop">{uploadWords.drop[language]}</p>}
      <Gutter className="photo-desk__within">
        <DeskHead
          language={language}
          onFiles={isOpenToNew ? (files) => photoQueue.add(files) : undefined}
        />
        {isOpenToNew && <UploadPanel language={language} onArrived={takeIn} />}
        <PhotoSearch language={language} />
        <FilterChips language={language} looker={looker} offers={offers} />
        {suggested.length > 0 && (
          <section className="photo-desk__suggested" aria-label={deskWords.suggested[language]}>
            <h2>{deskWords.suggested[language]}</h2>
            <PhotoGrid photos={suggested} name={deskWords.suggested[language]} {...grid} />
          </section>
        )}
        {photos.length === 0 ? (
          <p className="photo-desk__nothing">
            {deskWords[query.search || query.where ? 'nothing' : 'empty'][language]}
          </p>
        ) : (
          <PhotoGrid photos={photos} name={deskWords.grid[language]} {...grid} />
        )}
        {data && <PageTurner data={data} language={language} />}
        {chosen.ids.length > 0 && (
          <ChosenBar
            count={chosen.ids.length}
            language={language}
            onClear={() => setChosen(nothingChosen)}
            onTake={isInDrawer ? takeChosen : undefined}
            onTell={isInDrawer ? undefined : () => setTelling(true)}
          />
        )}
        {isTelling && (
          <TellManyDialog
            photos={chosen.ids.map((id) => ({ id, name: seen.get(id) ?? id }))}
            language={language}
            onClose={(hasChanged) => {
              setTelling(false)
              if (hasChanged) router.refresh()
            }}
          />
        )}
      </Gutter>
    </div>
  )
}
