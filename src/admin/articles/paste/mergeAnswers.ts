import {
  $addUpdateTag,
  $hasUpdateTag,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  RootNode,
  SKIP_DOM_SELECTION_TAG,
} from '@payloadcms/richtext-lexical/lexical'

/**
 * Makes what the server answers about a photo of the body no step to take back: Payload puts it into the
 * body some time after the photo was, and whoever undoes the photo would undo the answer first, and see nothing.
 */
export const mergeAnswers = (editor: LexicalEditor): (() => void) =>
  editor.registerNodeTransform(RootNode, () => {
    // By this tag alone such an update is known: it is meant to leave the cursor where it is.
    if ($hasUpdateTag(SKIP_DOM_SELECTION_TAG)) $addUpdateTag(HISTORY_MERGE_TAG)
  })
