'use client'
import { useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { countSyllables, secondsToRead, toReadAloud } from '../../content/model/readAloud.ts'
import { findLongSentences, longestHeardSentence, showSeconds } from './readingTime.ts'
import { readOwnApi } from './readOwnApi.ts'

/** The loudspeaker's pace, from the settings; null until it is known. */
const usePace = (): number | null => {
  const [pace, setPace] = useState<number | null>(null)
  useEffect(() => {
    readOwnApi<{ syllablesPerMinute?: number }>('/api/globals/settings?depth=0')
      .then((settings) => setPace(settings?.syllablesPerMinute ?? null))
      .catch(console.error)
  }, [])
  return pace
}

/** How long the bulletin takes on the loudspeaker, and the sentences that a listener would lose. */
export const ReadingTime = () => {
  const body = useFormFields(([fields]) => String(fields.body?.value ?? ''))
  const pace = usePace()
  if (body.trim() === '') return <p className="reading-time">Viết xong, ở đây sẽ báo bài đọc mất bao lâu trên loa.</p>
  const long = findLongSentences(body)
  return (
    <section className="reading-time" aria-live="polite" aria-label="Thời gian đọc">
      <p>
        Bài có {countSyllables(body)} tiếng
        {pace !== null && (
          <>
            , đọc trên loa khoảng <strong>{showSeconds(secondsToRead(body, pace))}</strong>
          </>
        )}
        .
      </p>
      {long.length === 0 && <p>Các câu đều đủ ngắn để nghe.</p>}
      {long.length > 0 && <LongSentences long={long} />}
      <details>
        <summary>Xem bài được đọc lên như thế nào</summary>
        <p>Số, ngày, giờ và chữ viết tắt được đọc thành tiếng. Nếu chỗ nào nghe chưa đúng, xin viết rõ ra.</p>
        <p className="reading-time__aloud">{toReadAloud(body)}</p>
      </details>
    </section>
  )
}

const LongSentences = ({ long }: { long: ReturnType<typeof findLongSentences> }) => (
  <>
    <p>Câu dài quá {longestHeardSentence} tiếng, người nghe khó theo. Nên tách ra:</p>
    <ul>
      {long.map(({ sentence, syllables }) => (
        <li key={sentence}>
          «{sentence}» ({syllables} tiếng)
        </li>
      ))}
    </ul>
  </>
)
