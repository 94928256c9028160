import type { Language } from '../../../domain/language.ts'
import { sentBy } from './sentBy.ts'
import type { Sent } from './UploadQueue.ts'

/** Sends one photo, and says how much of it has arrived: `fetch` knows nothing of that. */
export const sendPhoto = (
  url: string,
  { file, key, words, language }: { file: File; key: string; words: object; language: Language },
  onProgress: (part: number) => void,
): Promise<Sent> =>
  new Promise((resolve) => {
    const form = new FormData()
    form.append('_payload', JSON.stringify(words))
    form.append('file', file)
    const request = new XMLHttpRequest()
    const answer = () => resolve(sentBy(request.status, parsed(request.responseText), language))
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = answer
    request.onerror = answer
    request.onabort = answer
    request.ontimeout = answer
    request.open('POST', url)
    request.setRequestHeader('Idempotency-Key', key)
    request.setRequestHeader('Accept-Language', language)
    request.send(form)
  })

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    // A proxy answers in HTML; the status says enough.
    return null
  }
}
