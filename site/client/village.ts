import { keepMyVillage, readMyVillage } from './myVillage.ts'

const button = document.querySelector<HTMLButtonElement>('#nho-thon')
if (button) {
  const { url = '', name = '', commune = '' } = button.dataset
  const sayKept = (): void => {
    button.textContent = 'Đã nhớ là thôn của tôi'
    button.disabled = true
  }
  button.hidden = false
  if (readMyVillage(localStorage)?.url === url) sayKept()
  button.addEventListener('click', () => {
    if (keepMyVillage({ url, name, commune }, localStorage)) sayKept()
    else button.textContent = 'Máy này không cho nhớ'
  })
}
