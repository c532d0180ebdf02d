/** Reads the CMS's own API as the signed-in user; null where the answer is not given (signed out, no access). */
export const readOwnApi = async <T>(path: string, signal?: AbortSignal): Promise<T | null> => {
  const answer = await fetch(path, { credentials: 'include', ...(signal ? { signal } : {}) })
  return answer.ok ? ((await answer.json()) as T) : null
}
