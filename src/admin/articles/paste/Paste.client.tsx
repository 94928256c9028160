'use client'

import { languageOf } from '../../../domain/language.ts'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  isSelectionCapturedInDecoratorInput,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { toast, useTranslation } from '@payloadcms/ui'
import { useEffect, useEffectEvent } from 'react'
import { $insertBlocks } from './insertBlocks.ts'
import { isAddress, readClipboard } from './readClipboard.ts'
import type { Reading } from './readHtml.ts'
import { noticeOf } from './unplaced.ts'

/** Takes what is pasted with a form before Lexical does, and says what of it the body has no place for. */
const PastePlugin = () => {
  const [editor] = useLexicalComposerContext()
  const { i18n } = useTranslation()
  const tell = useEffectEvent(({ unplaced }: Reading) => {
    const notice = noticeOf(unplaced, languageOf(i18n))
    if (notice !== null) toast.info(notice, { duration: 15_000 })
  })

  useEffect(() => {
    const take = (event: Event | string): boolean => {
      const reading = readingOf(event, editor)
      if (!reading) return false
      if (typeof event !== 'string') event.preventDefault()
      editor.update(() => $insertBlocks(reading.blocks), { tag: PASTE_TAG })
      tell(reading)
      return true
    }
    return mergeRegister(
      editor.registerCommand(PASTE_COMMAND, take, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(CONTROLLED_TEXT_INSERTION_COMMAND, take, COMMAND_PRIORITY_HIGH),
    )
  }, [editor])
  return null
}

function readingOf(event: Event | string, editor: LexicalEditor): Reading | null {
  const given = givenWith(event)
  if (!given || typeof event === 'string') return null
  // The fields of a photo are inputs of their own.
  if (event.target instanceof Node && isSelectionCapturedInDecoratorInput(event.target)) return null
  const selection = $getSelection()
  const isOverWords = $isRangeSelection(selection) && !selection.isCollapsed()
  if (isOverWords && isAddress(given)) return null
  return readClipboard(given, editor._config.namespace)
}

/** What is pasted, or dragged into the text from elsewhere. */
const givenWith = (event: Event | string): DataTransfer | null => {
  if (event instanceof ClipboardEvent) return event.clipboardData
  const isDropped = event instanceof InputEvent && event.inputType === 'insertFromDrop'
  return isDropped ? event.dataTransfer : null
}

export const PasteFeatureClient = createClientFeature({
  plugins: [{ Component: PastePlugin, position: 'normal' }],
})
