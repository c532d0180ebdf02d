import type { PDFDocumentProxy } from 'pdfjs-dist'

// Phones have no PDF viewer inside a page, so the pages are drawn here; the library comes only when someone asks.
const view = document.querySelector<HTMLDetailsElement>('.document-view')
const pages = view?.querySelector<HTMLElement>('.document-pages')
const state = view?.querySelector<HTMLElement>('[role="status"]')

const open = async (url: string): Promise<PDFDocumentProxy> => {
  const [{ getDocument, GlobalWorkerOptions }, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'),
  ])
  GlobalWorkerOptions.workerSrc = worker.default
  // The policy of these pages allows no WebAssembly.
  return getDocument({ url, useWasm: false }).promise
}

const drawPage = async (document_: PDFDocumentProxy, number: number, into: HTMLElement): Promise<void> => {
  const page = await document_.getPage(number)
  const { width } = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: (into.clientWidth * Math.min(devicePixelRatio, 2)) / width })
  const canvas = document.createElement('canvas')
  canvas.width = viewport.width
  canvas.height = viewport.height
  canvas.setAttribute('role', 'img')
  canvas.setAttribute('aria-label', `Trang ${number} trên ${document_.numPages}`)
  into.append(canvas)
  await page.render({ canvas, viewport }).promise
}

const show = async (url: string, into: HTMLElement, say: (text: string) => void): Promise<void> => {
  say('Đang mở văn bản…')
  try {
    const file = await open(url)
    for (let number = 1; number <= file.numPages; number++) await drawPage(file, number, into)
    say(`Văn bản có ${file.numPages} trang.`)
  } catch {
    // No network, a damaged file, a browser too old: the button above still opens or downloads it.
    say('Chưa mở được ở đây. Mời bấm nút «Mở văn bản» ở trên.')
  }
}

if (view && pages && state) {
  const openOnce = () => {
    if (!view.open || pages.childElementCount > 0) return
    void show(pages.dataset.url ?? '', pages, (text) => (state.textContent = text))
  }
  view.addEventListener('toggle', openOnce)
}
