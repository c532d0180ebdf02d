const copy = document.querySelector<HTMLButtonElement>('#chep')
const share = document.querySelector<HTMLButtonElement>('#chia-se')
const status = document.querySelector('#chep-bao')
const say = (text: string): void => {
  if (status) status.textContent = text
}

// Both need a secure page; elsewhere they stay hidden.
if (copy && 'clipboard' in navigator) {
  copy.hidden = false
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(copy.dataset.text ?? '')
      say('Đã chép. Mở Zalo rồi dán vào nhóm.')
    } catch {
      say('Máy không cho chép. Mời bôi đen bài rồi chép.')
    }
  })
}
if (share && 'share' in navigator) {
  share.hidden = false
  share.addEventListener('click', () => {
    const { title = '', url = '' } = share.dataset
    // Closing the phone's own list of apps is no fault.
    navigator.share({ title, url }).catch(() => say(''))
  })
}
