export const startLookup = (): void => {}
