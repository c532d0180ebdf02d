'use client'
import { Button, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { SignIn } from '../signIn/sessions.ts'
import { formatInstant } from './formatInstant.ts'
import { readOwnApi } from './readOwnApi.ts'
import { sendOwnApi } from './sendOwnApi.ts'
import { onSignInsEnded } from './signInsEnded.ts'

/** «Nơi đang đăng nhập»: on one's own account and on those that one manages. */
export const SignIns = () => {
  const { user } = useAuth<{ id: number | string }>()
  const { id, lastUpdateTime } = useDocumentInfo()
  const [signIns, setSignIns] = useState<SignIn[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const read = useCallback(() => {
    if (id)
      readOwnApi<{ signIns: SignIn[] }>(`/api/users/${id}/sign-ins`).then(
        (answer) => setSignIns(answer?.signIns ?? null),
        console.warn,
      )
  }, [id])
  // A saved account may have been given a new password, or put out of use.
  useEffect(read, [read, lastUpdateTime])
  useEffect(() => onSignInsEnded(read), [read])
  if (!signIns) return null
  const isOwn = String(user?.id) === String(id)
  const others = signIns.filter(({ isCurrent }) => !isCurrent)

  const end = async (one?: string) => {
    setProblem(await sendOwnApi(`/api/users/${id}/end-sign-ins`, one ? { id: one } : {}))
    read()
  }

  return (
    <section className="sign-ins" aria-labelledby="sign-ins-heading">
      <h3 id="sign-ins-heading">Nơi đang đăng nhập</h3>
      {signIns.length === 0 && <p>Tài khoản này hiện không đăng nhập ở đâu.</p>}
      <ul>
        {signIns.map(({ id: session, device, usedAt, isCurrent }) => (
          <li key={session}>
            <span>
              <strong>{device}</strong>
              {isCurrent && ' (máy đang dùng)'}
              <br />
              Dùng lần cuối lúc {formatInstant(usedAt)}
            </span>
            {!isCurrent && (
              <Button
                buttonStyle="secondary"
                size="small"
                margin={false}
                aria-label={`Đăng xuất ${device}`}
                onClick={() => void end(session)}
              >
                Đăng xuất
              </Button>
            )}
          </li>
        ))}
      </ul>
      {others.length > 1 && (
        <Button buttonStyle="secondary" size="small" margin={false} onClick={() => void end()}>
          {isOwn ? 'Đăng xuất mọi nơi khác' : 'Đăng xuất mọi nơi'}
        </Button>
      )}
      {isOwn && others.length > 0 && <p>Thấy máy lạ? Đăng xuất máy đó, rồi đổi mật khẩu ngay ở trang này.</p>}
      {problem && <p role="alert">{problem}</p>}
    </section>
  )
}
