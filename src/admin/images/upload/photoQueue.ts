import { useEffect, useSyncExternalStore } from 'react'
import type { Language } from '../../../domain/language.ts'
import { type CommonWords, toldTo } from '../common/commonWords.ts'
import { sendPhoto } from './sendPhoto.ts'
import { type Upload, UploadQueue } from './UploadQueue.ts'

type Words = { common: CommonWords; url: string; language: Language }

/** One for the page: it goes on while somebody looks at other screens of the admin. */
export const photoQueue = new UploadQueue<File, Words>({
  send: ({ file, key }, { common, url, language }, onProgress) =>
    sendPhoto(
      url,
      {
        file,
        key,
        language,
        words: toldTo(common, { own: {}, number: numberOf(key), gapsOnly: false }),
      },
      onProgress,
    ),
  newKey: aKey,
  online: () =>
    navigator.onLine
      ? Promise.resolve()
      : new Promise((resolve) =>
          window.addEventListener('online', () => resolve(), { once: true }),
        ),
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
})

const numberOf = (key: string): number =>
  photoQueue.snapshot().findIndex((one) => one.key === key) + 1

/** `crypto.randomUUID` is missing where the admin is opened without encryption, by the address of a machine. */
function aKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

const none: readonly Upload<File>[] = []

/** What is on its way, as it goes; the page is not left without a question while anything is. */
export const useUploads = (): readonly Upload<File>[] => {
  const uploads = useSyncExternalStore(photoQueue.subscribe, photoQueue.snapshot, () => none)
  useEffect(() => {
    window.addEventListener('beforeunload', ask)
  }, [])
  return uploads
}

const ask = (event: BeforeUnloadEvent) => {
  if (photoQueue.isBusy) event.preventDefault()
}
