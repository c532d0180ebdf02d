'use client'
import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { UploadFieldClientComponent } from 'payload'
import { useEffect, useState, type DragEvent } from 'react'
import { fieldId } from './fieldId.ts'
import { showFileSize } from './fileSize.ts'
import { readOwnApi } from './readOwnApi.ts'
import { sendFile } from './sendFile.ts'

type Id = number | string
type StoredFile = { id: Id; filename: string; filesize: number; url: string }

/** What is known of the file whose id the form holds. */
const useStoredFile = (id: Id | null): StoredFile | null => {
  const [file, setFile] = useState<StoredFile | null>(null)
  useEffect(() => {
    if (id === null) return
    const stop = new AbortController()
    readOwnApi<StoredFile>(`/api/files/${id}?depth=0`, stop.signal)
      .then(setFile)
      .catch((error: unknown) => {
        if (!stop.signal.aborted) console.error(error)
      })
    return () => stop.abort()
  }, [id])
  return file?.id === id ? file : null
}

/** Drop a file or choose it, and it is there: no window in between, nothing to save twice. `accept` comes from the field. */
export const FileDrop: UploadFieldClientComponent = ({ field, path, readOnly }) => {
  const accept = String(field.admin?.custom?.accept ?? '')
  const { value, setValue, showError, errorMessage, disabled } = useField<Id | { id: Id } | null>({ path })
  const id = typeof value === 'object' && value !== null ? value.id : (value ?? null)
  const stored = useStoredFile(id)
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isOver, setIsOver] = useState(false)
  const isFixed = Boolean(readOnly || disabled)

  const take = async (file: File | undefined) => {
    if (!file || isFixed || share !== null) return
    setProblem(null)
    setShare(0)
    const sent = await sendFile(file, setShare)
    setShare(null)
    if (sent.doc) setValue(sent.doc.id)
    else setProblem(sent.problem)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    void take(event.dataTransfer.files[0])
  }

  return (
    <div className={`field-type file-drop${showError || problem ? ' error' : ''}`}>
      <FieldLabel htmlFor={fieldId(path)} label={field.label} path={path} required={field.required} />
      <FieldError path={path} showError={showError} message={errorMessage} />
      <div
        className={`file-drop__box${isOver ? ' file-drop__box--over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault()
          setIsOver(!isFixed)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        {share !== null && (
          <p role="status">
            Đang tải tệp lên… {Math.round(share * 100)}% <progress value={share} aria-label="Đã tải lên" />
          </p>
        )}
        {share === null && stored && (
          <p role="status">
            <a href={stored.url} target="_blank" rel="noreferrer">
              {stored.filename}
            </a>{' '}
            ({showFileSize(stored.filesize)})
          </p>
        )}
        {share === null && !isFixed && (
          <p className="file-drop__acts">
            <label className="plain-button">
              {id === null ? 'Chọn tệp' : 'Đổi tệp khác'}
              <input
                id={fieldId(path)}
                type="file"
                accept={accept}
                onChange={({ target }) => {
                  void take(target.files?.[0])
                  target.value = ''
                }}
              />
            </label>
            {id === null ? (
              <span>hoặc kéo tệp thả vào đây</span>
            ) : (
              <button type="button" className="plain-button" onClick={() => setValue(null)}>
                Bỏ tệp này
              </button>
            )}
          </p>
        )}
      </div>
      {problem && (
        <p className="file-drop__problem" role="alert">
          {problem}
        </p>
      )}
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}
