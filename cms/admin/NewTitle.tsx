'use client'
import { useDocumentInfo, useDocumentTitle } from '@payloadcms/ui'
import { useEffect } from 'react'

/** «Bài tuyên truyền mới» over a form that has no name yet, in place of the stock «[Chưa đặt tên]». */
export const NewTitle = () => {
  const { title, setDocumentTitle } = useDocumentTitle()
  const { docConfig } = useDocumentInfo()
  const singular = docConfig && 'labels' in docConfig ? docConfig.labels?.singular : null
  useEffect(() => {
    if (title?.startsWith('[') && typeof singular === 'string') setDocumentTitle(`${singular} mới`)
  }, [title, singular, setDocumentTitle])
  return null
}
