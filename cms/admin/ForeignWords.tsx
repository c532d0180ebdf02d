'use client'
import { useEffect, type ReactNode } from 'react'

/** Words that Payload's libraries carry in English, outside its translations: read out by screen readers, shown on hovering. */
const attributes = [
  { selector: 'section[aria-label^="Notifications"]', name: 'aria-label', word: 'Thông báo' },
  { selector: '[aria-roledescription="sortable"]', name: 'aria-roledescription', word: 'xếp được thứ tự' },
  { selector: '[title="select-all"]', name: 'title', word: 'Chọn tất cả' },
]
const dragging = '[id^="DndDescribedBy"]'
const howToDrag =
  'Bấm phím cách để nhấc lên, phím mũi tên để chuyển chỗ, phím cách lần nữa để đặt xuống, phím Esc để thôi.'

const translate = (): void => {
  for (const { selector, name, word } of attributes)
    for (const element of document.querySelectorAll(selector)) element.setAttribute(name, word)
  for (const element of document.querySelectorAll(dragging))
    if (element.textContent !== howToDrag) element.textContent = howToDrag
}

export const ForeignWords = ({ children }: { children: ReactNode }) => {
  useEffect(() => {
    translate()
    let frame = 0
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(translate)
    })
    observer.observe(document.body, { childList: true, subtree: true })
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [])
  return children
}
