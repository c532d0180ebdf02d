/**
 * How the publisher's process is started. Node takes its time to collect where the machine has room, and glibc keeps a
 * heap per thread: within these bounds a large district needs some hundred megabytes less.
 */
export const publisherMemory = { args: ['--max-old-space-size=1024'], env: { MALLOC_ARENA_MAX: '2' } }
