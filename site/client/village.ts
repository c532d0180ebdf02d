import { keepOffline, keepVillageOffline } from './keepOffline.ts'
import { keepMyVillage, readMyVillage } from './myVillage.ts'

const button = document.querySelector<HTMLButtonElement>('#nho-thon')
if (button) {
  const { url = '', name = '', commune = '' } = button.dataset
  const sayKept = (): void => {
    button.textContent = 'Đã nhớ là thôn của tôi'
    button.disabled = true
  }
  if (readMyVillage(localStorage)?.url === url) {
    sayKept()
    // Chosen on the home page, which was left before this could be written there.
    void keepVillageOffline(url)
  }
  button.addEventListener('click', () => {
    if (keepMyVillage({ url, name, commune }, localStorage)) {
      sayKept()
      void keepVillageOffline(url)
    } else button.textContent = 'Máy này không cho nhớ'
  })
}

keepOffline()
