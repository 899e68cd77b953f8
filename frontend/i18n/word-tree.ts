/** A tree of words: keys to sentences. */
export interface Catalogue {
  readonly [key: string]: string | Catalogue;
}
