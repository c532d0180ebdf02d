import type { APIRoute } from 'astro'
import { contactCard } from '../../../../contactCard.ts'
import { contentOf } from '../../../../content.ts'
import { fileResponse } from '../../../../fileResponse.ts'
import { villageUrl } from '../../../../urls.ts'

export const GET: APIRoute = ({ locals, params }) => {
  const content = contentOf(locals.snapshot)
  const commune = content.findCommune(params.commune ?? '')
  const village = commune && content.findVillage(commune, params.village ?? '')
  const address = commune && village && new URL(villageUrl(village, commune), locals.siteUrl).href
  const card = address ? contactCard(village, commune, address) : null
  return card === null ? new Response(null, { status: 404 }) : fileResponse('vcf', card)
}
