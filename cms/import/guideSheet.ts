/** The sheet of the template that explains its columns: there is nothing to import in it. */
export const guideSheet = 'Hướng dẫn'
