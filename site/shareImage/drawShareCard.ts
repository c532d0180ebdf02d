import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import satori from 'satori'
import sharp from 'sharp'
import { shareImageSize, type ShareCard } from './shareCard.ts'

type Style = Record<string, string | number>
type Element = { type: string; props: { style: Style; children: (Element | string)[] } }

const box = (style: Style, ...children: (Element | string)[]): Element => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
})

// The site's own colours: indigo of dyed cloth, ripe rice.
const cham = '#26346b'
const lua = '#eab54a'
const family = 'Be Vietnam Pro'

const require = createRequire(import.meta.url)
const readFont = async (file: string, weight: 400 | 700) => ({
  name: family,
  weight,
  style: 'normal' as const,
  data: await readFile(require.resolve(`@expo-google-fonts/be-vietnam-pro/${file}`)),
})
let fonts: Promise<Awaited<ReturnType<typeof readFont>>[]> | null = null
const readFonts = () =>
  (fonts ??= Promise.all([
    readFont('400Regular/BeVietnamPro_400Regular.ttf', 400),
    readFont('700Bold/BeVietnamPro_700Bold.ttf', 700),
  ]))

/** Long titles are set smaller; four lines at most, the rest becomes «…». */
const titleSize = (title: string): number => (title.length <= 24 ? 104 : title.length <= 60 ? 80 : 62)

const layOut = ({ over, title, place, isSample }: ShareCard): Element =>
  box(
    { width: '100%', height: '100%', flexDirection: 'column', background: cham, color: '#fff', fontFamily: family },
    box(
      { flexGrow: 1, flexDirection: 'column', justifyContent: 'center', padding: '40px 72px', gap: 24 },
      box({ fontSize: 38, color: lua }, over),
      {
        type: 'div',
        props: {
          style: {
            display: 'block',
            fontSize: titleSize(title),
            fontWeight: 700,
            lineHeight: 1.2,
            lineClamp: 4,
            wordBreak: 'break-word',
          },
          children: [title],
        },
      },
      box({ fontSize: 38 }, place),
    ),
    box(
      { background: lua, color: cham, padding: '18px 72px', fontSize: 30, justifyContent: 'space-between' },
      'Tổ dân vận',
      ...(isSample ? [box({}, 'Dữ liệu minh hoạ, không có thật')] : []),
    ),
  )

/** A share image as PNG with a palette, about 24 KB. */
export const drawShareCard = async (card: ShareCard): Promise<Uint8Array> => {
  // Satori takes any element; its types ask for React's.
  const svg = await satori(layOut(card) as never, { ...shareImageSize, fonts: await readFonts() })
  return new Uint8Array(await sharp(Buffer.from(svg)).png({ palette: true, effort: 4 }).toBuffer())
}
