/** `640` → «0,6 giây», `75000` → «1 phút 15 giây»: how long a publish took. */
export const showDuration = (ms: number): string => {
  const seconds = Math.round(ms / 1000)
  if (seconds >= 60) return `${Math.floor(seconds / 60)} phút ${seconds % 60} giây`
  return `${(ms / 1000).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} giây`
}
