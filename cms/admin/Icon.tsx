/** The product's mark: a roof over the steps of a terrace. */
export const Icon = () => (
  <svg className="product-icon" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
    <rect width="32" height="32" rx="7" fill="#26346b" />
    <path d="M4 24h24v3H4zM8 18.500h16V22H8zM12 13h8v3.500h-8z" fill="#fff" />
    <path d="m16 4 7 7H9z" fill="#eab54a" />
  </svg>
)
