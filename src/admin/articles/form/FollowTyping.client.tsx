'use client'

import {
  $getNearestNodeFromDOMNode,
  getNearestEditorFromDOMNode,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
} from '@payloadcms/richtext-lexical/lexical'
import { useFormFields } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useRef } from 'react'

type Fields = Record<string, unknown>
/** A block of the editor, as Payload makes it; its class stands on no public page. */
type Block = { getFields: () => Fields; setFields: (fields: Fields, keepsForm: boolean) => void }

/**
 * Brings what is typed beside a photo in the body into the body at once. Payload does so only after the
 * server has answered, with what was typed when it asked; and what is typed in the quarter of a second
 * before that answer it never brings over at all (`MERGE_SERVER_STATE` takes it for already sent).
 */
export const FollowTyping = () => {
  const mark = useRef<HTMLSpanElement>(null)
  const state = useFormFields(([fields]) => fields)
  const typed = useRef<Fields>({})

  useEffect(() => {
    typed.current = reduceFieldsToValues(state, true)
    follow(mark.current, typed.current)
  }, [state])

  // An answer that comes late puts an older text into the body; the form has the newer one.
  useEffect(
    () =>
      editorAt(mark.current)?.registerUpdateListener(({ dirtyLeaves }) => {
        if (dirtyLeaves.size > 0) follow(mark.current, typed.current)
      }),
    [],
  )
  return <span ref={mark} hidden />
}

const editorAt = (element: HTMLElement | null): LexicalEditor | null =>
  getNearestEditorFromDOMNode(element)

function follow(element: HTMLElement | null, typed: Fields): void {
  const editor = editorAt(element)
  if (!editor?.isEditable() || !element) return
  const behind = editor.getEditorState().read(
    () => {
      const block = blockAround(element)
      return block !== null && isBehind(block.getFields(), typed)
    },
    { editor },
  )
  if (!behind) return
  editor.update(
    () => {
      const block = blockAround(element)
      block?.setFields({ ...block.getFields(), ...typed }, true)
    },
    { tag: [SKIP_DOM_SELECTION_TAG, HISTORY_MERGE_TAG] },
  )
}

const blockAround = (element: HTMLElement): Block | null => {
  const node: unknown = $getNearestNodeFromDOMNode(element)
  return isBlock(node) ? node : null
}

const isBlock = (node: unknown): node is Block =>
  typeof node === 'object' && node !== null && 'getFields' in node && 'setFields' in node

const isBehind = (held: Fields, typed: Fields): boolean =>
  Object.entries(typed).some(([name, value]) => (held[name] || null) !== (value || null))
