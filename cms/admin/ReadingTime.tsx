'use client'
import { useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { countSyllables, secondsToRead } from '../../content/model/readAloud.ts'

const tooLong = 30
const usualPace = 180

/** The loudspeaker's pace, from the settings. */
const usePace = (): number => {
  const [pace, setPace] = useState(usualPace)
  useEffect(() => {
    fetch('/api/globals/settings?depth=0', { credentials: 'include' })
      .then((answer) => (answer.ok ? answer.json() : {}))
      .then((settings: { syllablesPerMinute?: number }) => setPace(settings.syllablesPerMinute ?? usualPace))
      .catch(console.error)
  }, [])
  return pace
}

const showTime = (seconds: number): string =>
  seconds < 60 ? `${seconds} giây` : `${Math.floor(seconds / 60)} phút ${seconds % 60 ? `${seconds % 60} giây` : ''}`.trim()

/** How long the bulletin takes on the loudspeaker, and the sentences that a listener would lose. */
export const ReadingTime = () => {
  const body = useFormFields(([fields]) => String(fields.body?.value ?? ''))
  const pace = usePace()
  if (body.trim() === '') return <p className="reading-time">Viết xong, ở đây sẽ báo bài đọc mất bao lâu.</p>
  const long = body
    .split(/(?<=[.!?…])\s+|\n+/)
    .map((sentence) => ({ sentence, syllables: countSyllables(sentence) }))
    .filter(({ syllables }) => syllables > tooLong)
  return (
    <div className="reading-time" aria-live="polite">
      <p>
        Bài có {countSyllables(body)} tiếng, đọc trên loa khoảng <strong>{showTime(secondsToRead(body, pace))}</strong>.
      </p>
      {long.length > 0 && (
        <>
          <p>Câu dài quá {tooLong} tiếng, người nghe khó theo. Nên tách làm hai:</p>
          <ul>
            {long.map(({ sentence, syllables }) => (
              <li key={sentence}>
                «{sentence}» ({syllables} tiếng)
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
