'use client'

import { languageOf } from '../../domain/language.ts'
import { useAuth, useConfig, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import type { Note as StoredNote } from '../../payload-types.ts'
import type { Reason } from '../../errors/problem.ts'
import { ask, reasonsIn } from './moveRequests.ts'
import { NewNote } from './NewNote.client.tsx'
import { Note } from './Note.client.tsx'
import { Reasons } from './Reasons.client.tsx'
import { inThreads, type PanelNote, toPanelNote } from './toPanelNote.ts'

type Props = {
  articleId: string
  initial: readonly PanelNote[]
  /** Names by user id. */
  people: Record<string, string>
  /** Whether whoever looks may edit the article, and so resolve. */
  mayResolve: boolean
}

const words = {
  heading: { vi: 'Ghi chú', en: 'Notes' },
  open: { vi: 'đang mở', en: 'open' },
}

/** What the newsroom has said beside the article: open where something waits for an answer. */
export const Notes = ({ articleId, initial, people, mayResolve }: Props) => {
  const { i18n } = useTranslation()
  const language = languageOf(i18n)
  const { user } = useAuth()
  const url = `${useConfig().config.routes.api}/notes`
  const [notes, setNotes] = useState(initial)
  const [reasons, setReasons] = useState<Reason[]>([])

  /** Shows what was refused, or else the notes as they are now. */
  const write = async (method: 'POST' | 'PATCH', path: string, body: object): Promise<boolean> => {
    const refused = await reasonsIn(
      await ask(`${url}${path}`, language, { method, body }),
      language,
    )
    setReasons(refused)
    if (refused.length > 0) return false
    const query = `where[article][equals]=${articleId}&depth=0&limit=500&sort=createdAt`
    const response = await ask(`${url}?${query}`, language, { method: 'GET' })
    if (response?.ok)
      setNotes(((await response.json()) as { docs: StoredNote[] }).docs.map(toPanelNote))
    return true
  }

  const known = { ...people, ...(user && { [user.id]: String(user.name) }) }
  const threads = inThreads(notes)
  const open = threads.filter(({ note }) => note.resolvedAt === null).length
  return (
    <details className="notes" open={open > 0}>
      <summary>
        {words.heading[language]} ({notes.length}
        {open > 0 && `, ${open} ${words.open[language]}`})
      </summary>
      <ul>
        {threads.map(({ note, replies }) => (
          <Note
            key={note.id}
            note={note}
            replies={replies}
            people={known}
            mayResolve={mayResolve}
            onReply={(text) =>
              write('POST', '', { article: articleId, kind: 'note', text, replyTo: note.id })
            }
            onResolve={(resolvedAt) => write('PATCH', `/${note.id}`, { resolvedAt })}
          />
        ))}
      </ul>
      {reasons.length > 0 && <Reasons reasons={reasons} isAnswer />}
      <NewNote onWrite={(note) => write('POST', '', { article: articleId, ...note })} />
    </details>
  )
}
