'use client'
import { useRouter } from 'next/navigation'
import { EarlierImports, type EarlierImport } from './EarlierImports.tsx'
import { ImportFiles } from './ImportFiles.tsx'
import { ImportUpload } from './ImportUpload.tsx'
import { OneImport } from './OneImport.tsx'

type Screen = { id: string | null; imports: EarlierImport[]; whose: string }

/** Nothing chosen yet: the file, the template, what was. Else one import, wherever it stands. */
export const ImportScreen = ({ id, imports, whose }: Screen) => {
  const router = useRouter()
  if (id !== null) return <OneImport id={id} />
  return (
    <>
      <ImportUpload onUploaded={(uploaded) => router.push(`/admin/nhap-danh-sach?lan=${uploaded}`)} />
      <ImportFiles whose={whose} />
      <EarlierImports imports={imports} />
    </>
  )
}
