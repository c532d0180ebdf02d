/** Starts the whole product once for all errands, on a new folder, with the sample. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { addUser, ask, district, startProduct } from './product.ts'

export type Product = {
  site: string
  cms: string
  /** Its folder, with the database, the releases and `current`. */
  data: string
  district: { email: string; password: string }
  commune: { email: string; password: string }
}
declare module 'vitest' {
  export interface ProvidedContext {
    product: Product
  }
}

export default async (project: TestProject) => {
  const folder = mkdtempSync(join(tmpdir(), 'product-'))
  const { site, cms, stop } = await startProduct(folder)
  project.provide('product', {
    site,
    cms,
    data: folder,
    district,
    commune: await addCommuneUser(cms),
  })
  return async () => {
    await stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The district gives commune Đồng Tâm an account, through the CMS's own interface. */
const addCommuneUser = async (cms: string): Promise<Product['commune']> => {
  const { token } = await ask(`${cms}/api/users/login`, district)
  const communes = await ask(
    `${cms}/api/communes?where[code][equals]=07260&where[name][equals]=${encodeURIComponent('Đồng Tâm')}`,
    undefined,
    token,
  )
  const commune = { email: 'dong-tam@to-dan-van.example', password: 'Mat-khau-xa-2022' }
  const account = { name: 'Văn phòng Đảng ủy xã Đồng Tâm', role: 'commune', commune: communes.docs[0].id }
  await addUser(cms, token, { ...account, ...commune })
  return commune
}
