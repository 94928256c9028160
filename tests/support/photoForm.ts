/** A form that uploads a file with words beside it, as browsers and `curl` send it. */
export const photoForm = (file: Uint8Array, words: object = {}, name = 'ảnh.jpg'): FormData => {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(file)], { type: 'image/jpeg' }), name)
  form.set('_payload', JSON.stringify(words))
  return form
}
