'use client'
import type { DefaultCellComponentProps } from 'payload'
import { showFileSize } from './fileSize.ts'

/** An upload's size in a list, as people read it. */
export const FileSizeCell = ({ cellData }: DefaultCellComponentProps) => (
  <span>{typeof cellData === 'number' ? showFileSize(cellData) : '–'}</span>
)
