import Sigma from "sigma";

/**
 * Sigma that draws at the next frame unless it is told to draw at once. By itself it draws inside every call that changes
 * something, so that a new picture and the camera's move to it are two drawings of which nobody sees the first.
 */
export class CanvasRenderer extends Sigma {
  /** What lies under the pointer is reckoned: Sigma would read a pixel back from the card at each step of the mouse. */
  constructor(...made: ConstructorParameters<typeof Sigma>) {
    super(...made);
    this.getMouseCaptor().removeAllListeners("mousemove");
  }

  override refresh(asked: Parameters<Sigma["refresh"]>[0] = {}): this {
    return super.refresh({ schedule: true, ...asked });
  }
}
