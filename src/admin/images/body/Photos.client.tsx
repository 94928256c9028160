'use client'

import {
  createClientFeature,
  slashMenuBasicGroupWithItems,
} from '@payloadcms/richtext-lexical/client'
import {
  $getSelection,
  $setSelection,
  type BaseSelection,
  COMMAND_PRIORITY_EDITOR,
  createCommand,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useListDrawer, useTranslation } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { figure } from '../../../domain/body.ts'
import { languageOf } from '../../../domain/language.ts'
import { $insertBlocks } from '../../articles/paste/insertBlocks.ts'

const words = { label: { vi: 'Chèn ảnh từ kho', en: 'Insert photos' } }

const CHOOSE_PHOTOS = createCommand<undefined>('CHOOSE_PHOTOS')

/** Opens the photos of the newsroom, and puts those that are chosen where the cursor stood, in their order. */
const PhotosPlugin = () => {
  const [editor] = useLexicalComposerContext()
  const stood = useRef<BaseSelection | null>(null)
  const [PhotoDrawer, , { closeDrawer, openDrawer }] = useListDrawer({
    collectionSlugs: ['images'],
    filterOptions,
  })

  useEffect(
    () =>
      editor.registerCommand(
        CHOOSE_PHOTOS,
        () => {
          stood.current = $getSelection()?.clone() ?? null
          openDrawer()
          return true
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor, openDrawer],
  )

  const insert = (ids: string[]) => {
    closeDrawer()
    editor.update(() => {
      // The search of the drawer has taken the cursor away.
      if (stood.current) $setSelection(stood.current.clone())
      $insertBlocks(ids.map((image) => figure({ image })))
    })
  }

  return (
    <PhotoDrawer
      enableRowSelections
      onBulkSelect={(selected) =>
        insert([...selected].flatMap(([id, isChosen]) => (isChosen ? [String(id)] : [])))
      }
      onSelect={({ docID }) => insert([docID])}
    />
  )
}

/** What is used up is offered no more, as for a single photo. */
const filterOptions = { images: { usedUp: { not_equals: true } } }

const entry = {
  key: 'photos',
  label: ({ i18n }: { i18n: { language: string } }) => words.label[languageOf(i18n)],
  onSelect: ({ editor }: { editor: LexicalEditor }) => {
    editor.dispatchCommand(CHOOSE_PHOTOS, undefined)
  },
}

/** Two photos, one behind the other. The toolbar gives its buttons no names. */
const PhotosIcon = () => {
  const label = words.label[languageOf(useTranslation().i18n)]
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" fill="none" role="img" aria-label={label}>
      <path d="M6 4.5h10.5v8" stroke="currentColor" />
      <rect x="3.5" y="7.5" width="10" height="8" stroke="currentColor" />
      <path d="m4 14 3-3 2 2 1.5-1.5 3 3" stroke="currentColor" />
    </svg>
  )
}

export const PhotosFeatureClient = createClientFeature({
  plugins: [{ Component: PhotosPlugin, position: 'normal' }],
  slashMenu: {
    groups: [
      slashMenuBasicGroupWithItems([
        { ...entry, Icon: PhotosIcon, keywords: ['photos', 'images', 'ảnh', 'anh'] },
      ]),
    ],
  },
  toolbarFixed: {
    groups: [
      {
        type: 'buttons',
        key: 'photos',
        order: 21,
        items: [{ ...entry, ChildComponent: PhotosIcon }],
      },
    ],
  },
})
