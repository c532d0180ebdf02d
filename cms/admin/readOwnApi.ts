const read = async <T>(path: string, how: RequestInit): Promise<T | null> => {
  const answer = await fetch(path, how)
  return answer.ok ? ((await answer.json()) as T) : null
}

/** Reads the CMS's own API as the signed-in user; null where the answer is not given (signed out, no access). */
export const readOwnApi = <T>(path: string, signal?: AbortSignal): Promise<T | null> =>
  read(path, { credentials: 'include', ...(signal ? { signal } : {}) })

/** The same as a visitor: only what is published, of everybody. */
export const readAsVisitor = <T>(path: string): Promise<T | null> => read(path, { credentials: 'omit' })
