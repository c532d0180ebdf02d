/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    snapshot: import('../content/model/snapshot.ts').Snapshot
    /** Address under which the site will be read, without a path. */
    siteUrl: string
  }
}
