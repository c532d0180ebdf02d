'use client'
import { Button, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useState } from 'react'
import type { AskedPreview } from './askPreview.ts'
import { PreviewDialog } from './PreviewDialog.tsx'

/** «Xem trước»: the real page with what the form holds, saved or not. Nothing is saved or published by it. */
export const PreviewButton = () => {
  const { id, collectionSlug, globalSlug } = useDocumentInfo()
  const { getData } = useForm()
  const [asked, setAsked] = useState<AskedPreview | null>(null)
  const open = () => setAsked({ noun: collectionSlug ?? globalSlug ?? '', id: id ?? null, values: getData() })
  return (
    <>
      <Button buttonStyle="secondary" className="preview-button" size="medium" type="button" onClick={open}>
        Xem trước
      </Button>
      {asked && <PreviewDialog asked={asked} onClose={() => setAsked(null)} />}
    </>
  )
}
