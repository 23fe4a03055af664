'use client'

import { useRef, useState } from 'react'
import { useScripted } from '#components/ui/use-scripted.ts'
import { pictureOf, type Picture } from './picture-of.ts'

/** Dots of a PNG for each pixel of the screen, so that it can be printed. */
const density = 2

/**
 * Buttons that save a chart as a file, in the figure that they stand in. Without script there is no picture and so there are
 * no buttons.
 *
 * `name`: of the file, without its ending; letters, digits and hyphens. `title`: what the chart shows.
 */
export function SavePicture({
  name,
  title,
  headingId,
}: {
  name: string
  title: string
  /** Of the heading that tells this chart from others. */
  headingId: string
}) {
  const scripted = useScripted()
  const own = useRef<HTMLSpanElement>(null)
  const [problem, setProblem] = useState('')
  if (!scripted) return null
  const save = async (kind: 'png' | 'svg') => {
    const room = own.current?.closest('figure')?.querySelector('[role="img"]')
    const picture = room ? pictureOf(room, title, `Reweigh, ${window.location.href}`) : null
    const blob = picture && (kind === 'svg' ? svgBlob(picture) : await pngBlob(picture))
    setProblem(blob === null ? 'The picture is not drawn yet. Please try again.' : '')
    if (blob !== null) download(blob, `${name}.${kind}`)
  }
  return (
    <span className="rw-save" ref={own}>
      <button
        type="button"
        aria-describedby={headingId}
        className="rw-btn rw-btn--2 rw-btn--s"
        onClick={() => void save('png')}
      >
        Save as PNG
      </button>{' '}
      <button
        type="button"
        aria-describedby={headingId}
        className="rw-btn rw-btn--2 rw-btn--s"
        onClick={() => void save('svg')}
      >
        Save as SVG
      </button>
      <span role="status">{problem}</span>
    </span>
  )
}

const svgBlob = ({ svg }: Picture): Blob => new Blob([svg], { type: 'image/svg+xml' })

async function pngBlob({ svg, width, height }: Picture): Promise<Blob | null> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  try {
    await image.decode()
  } catch {
    return null
  }
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * density)
  canvas.height = Math.round(height * density)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png')
  })
}

function download(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  // The download has begun by then.
  setTimeout(() => {
    URL.revokeObjectURL(link.href)
  }, 10_000)
}
