import { type DragEvent, useEffect, useState } from 'react'
import { photoQueue } from './photoQueue.ts'

/** Takes photos that are dropped on an element, or pasted anywhere but into a field. */
export const usePhotoDrops = (isOpen: boolean) => {
  const [isOver, setOver] = useState(false)

  useEffect(() => {
    if (!isOpen) return
    const paste = ({ clipboardData, target }: ClipboardEvent) => {
      const files = photosIn(clipboardData)
      if (files.length > 0 && !isField(target)) photoQueue.add(files)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [isOpen])

  if (!isOpen) return { isOver: false, handlers: {} }
  return {
    isOver,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      },
      onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) setOver(false)
      },
      onDrop: (event: DragEvent) => {
        setOver(false)
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        photoQueue.add(photosIn(event.dataTransfer))
      },
    },
  }
}

/** What is no picture by its name stays out; what it is, the newsroom looks at. */
const photosIn = (data: DataTransfer | null): File[] =>
  [...(data?.files ?? [])].filter(
    ({ name, type }) => type.startsWith('image/') || /\.(heic|heif|tiff?|avif)$/i.test(name),
  )

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'))
