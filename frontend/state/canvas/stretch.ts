/** A stretch of UTC milliseconds, both ends inside. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}
