const phone = /(?<!\d)(?:\+84|0)(?:[ .-]?\d){9,10}(?!\d)/g
const zaloLink = /(?:https?:\/\/)?zalo\.me\/\S+/g
const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g

/** Contacts stay on the page they belong to: copies for data files and search leave them out. */
export const withoutContacts = (text: string): string =>
  text.replace(zaloLink, '[liên kết]').replace(email, '[thư điện tử]').replace(phone, '[số điện thoại]')
