/** One file of the demo as it would lie in an officer's folder. */
export interface CaseFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The case that it is uploaded to. */
  readonly case: string;
}
