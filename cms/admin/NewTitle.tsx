'use client'
import { useDocumentInfo, useDocumentTitle } from '@payloadcms/ui'
import { useEffect } from 'react'

/** «Bài tuyên truyền mới» over a form that has no name yet, in place of the stock «[Chưa đặt tên]». */
export const NewTitle = () => {
  const { title, setDocumentTitle } = useDocumentTitle()
  const { docConfig } = useDocumentInfo()
  const singular = docConfig && 'labels' in docConfig ? docConfig.labels?.singular : null
  useEffect(() => {
    if (!title?.startsWith('[') || typeof singular !== 'string') return
    // After Payload's own effects, which write the stock words.
    const timer = setTimeout(() => setDocumentTitle(`${singular} mới`))
    return () => clearTimeout(timer)
  }, [title, singular, setDocumentTitle])
  return null
}
