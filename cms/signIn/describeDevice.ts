const first = (agent: string, names: [RegExp, string][]): string | undefined =>
  names.find(([pattern]) => pattern.test(agent))?.[1]

// Cốc Cốc, Edge and the window inside Zalo all call themselves Chrome as well: the more particular names come first.
const browsers: [RegExp, string][] = [
  [/Zalo/, 'ứng dụng Zalo'],
  [/coc_coc_browser/i, 'Cốc Cốc'],
  [/Edg(?:A|iOS)?\//, 'Edge'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/OPR\//, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

const machines: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android.*Mobile/, 'Điện thoại Android'],
  [/Android/, 'Máy tính bảng Android'],
  [/Windows/, 'Máy tính Windows'],
  [/Macintosh/, 'Máy Mac'],
  [/CrOS/, 'Chromebook'],
  [/Linux|X11/, 'Máy tính Linux'],
]

/** «Điện thoại Android, Chrome»: what its owner would call the machine that somebody is signed in on. */
export const describeDevice = (agent: string | null | undefined): string => {
  const [machine, browser] = [first(agent ?? '', machines), first(agent ?? '', browsers)]
  return [machine ?? 'Thiết bị chưa rõ', browser].filter(Boolean).join(', ')
}
