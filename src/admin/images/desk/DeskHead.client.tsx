'use client'

import { Button, useBulkUpload, useListDrawerContext, useModal } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import type { Language } from '../../../domain/language.ts'
import { deskWords } from './deskWords.ts'

type Props = { language: Language; mayAdd: boolean; newPhotoURL: string }

/** What stands above the grid: its name, and the ways to bring photos. */
export const DeskHead = ({ language, mayAdd, newPhotoURL }: Props) => {
  const {
    allowCreate = true,
    DocumentDrawerToggler,
    drawerSlug,
    isInDrawer,
  } = useListDrawerContext()
  const { closeModal, openModal } = useModal()
  const { drawerSlug: uploadDrawer, setCollectionSlug, setOnSuccess } = useBulkUpload()
  const router = useRouter()

  const addMany = () => {
    setCollectionSlug('images')
    setOnSuccess(() => router.refresh())
    openModal(uploadDrawer)
  }

  return (
    <div className="photo-desk__head list-header">
      <h1>{deskWords.archive[language]}</h1>
      {mayAdd && allowCreate && !isInDrawer && (
        <>
          <Button size="small" margin={false} onClick={addMany}>
            {deskWords.add[language]}
          </Button>
          <Button
            el="link"
            size="small"
            margin={false}
            buttonStyle="secondary"
            to={newPhotoURL}
            url={newPhotoURL}
          >
            {deskWords.addOne[language]}
          </Button>
        </>
      )}
      {isInDrawer && (
        <>
          {mayAdd && allowCreate && DocumentDrawerToggler && (
            <DocumentDrawerToggler className="photo-desk__add">
              {deskWords.addOne[language]}
            </DocumentDrawerToggler>
          )}
          <Button
            className="photo-desk__close"
            size="small"
            margin={false}
            buttonStyle="secondary"
            onClick={() => closeModal(drawerSlug ?? '')}
          >
            {deskWords.close[language]}
          </Button>
        </>
      )}
    </div>
  )
}
