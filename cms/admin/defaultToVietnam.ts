const vietnam = 'Asia/Ho_Chi_Minh'

/** Makes Vietnam's the zone in which instants are formatted where nobody names another; date-fns's `TZDate` asks here. */
export const defaultToVietnam = (intl: typeof Intl): void => {
  const inVietnam = ([locales, options]: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
    [locales, { ...options, timeZone: options?.timeZone ?? vietnam }] as const
  intl.DateTimeFormat = new Proxy(intl.DateTimeFormat, {
    construct: (format, args) => new format(...inVietnam(args as [])),
    apply: (format, _, args) => format(...inVietnam(args as [])),
  })
}
