import { buildCmsConfig } from './buildCmsConfig.ts'

export default buildCmsConfig(process.env)
