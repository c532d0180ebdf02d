import { Icon } from './Icon.tsx'

export const Logo = () => (
  <span className="product-logo">
    <Icon />
    <span>
      Tổ Dân vận <small>Phần quản trị</small>
    </span>
  </span>
)
