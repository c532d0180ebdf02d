'use client'
import { Button, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useState } from 'react'
import { PreviewDialog } from './PreviewDialog.tsx'
import { askPreview, type OpenedPreview } from './askPreview.ts'

/** «Xem trước»: the real page with what the form holds, saved or not. Nothing is saved or published by it. */
export const PreviewButton = () => {
  const { id, collectionSlug, globalSlug } = useDocumentInfo()
  const { getData } = useForm()
  const [isAsking, setAsking] = useState(false)
  const [opened, setOpened] = useState<OpenedPreview | null>(null)
  const open = async () => {
    setAsking(true)
    setOpened(await askPreview({ noun: collectionSlug ?? globalSlug ?? '', id: id ?? null, values: getData() }))
    setAsking(false)
  }
  return (
    <>
      <Button
        buttonStyle="secondary"
        className="preview-button"
        disabled={isAsking}
        size="medium"
        type="button"
        onClick={() => void open()}
      >
        {isAsking ? 'Đang dựng…' : 'Xem trước'}
      </Button>
      {opened && <PreviewDialog opened={opened} onClose={() => setOpened(null)} />}
    </>
  )
}
