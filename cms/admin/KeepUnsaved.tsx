'use client'
import { useForm, useFormProcessing, useFormSubmitted } from '@payloadcms/ui'
import { useEffect } from 'react'
import { goToPlace } from './goToPlace.ts'

/**
 * A publish that was refused lands on the first field to mend, and what was typed still counts as unsaved: Payload's
 * form takes itself for saved as soon as any answer has come, before it looks whether it was a refusal.
 */
export const KeepUnsaved = () => {
  const isRefused = useFormSubmitted()
  const isProcessing = useFormProcessing()
  const { getFields, setModified } = useForm()
  useEffect(() => {
    if (!isRefused || isProcessing) return
    setModified(true)
    const wrong = Object.entries(getFields()).find(([, { valid, errorMessage }]) => valid === false && errorMessage)
    if (wrong) goToPlace(wrong[0])
  }, [isRefused, isProcessing, getFields, setModified])
  return null
}
