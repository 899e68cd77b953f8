/** The layers of a drawn canvas, lowest first, put onto one of its own over a ground; null where they cannot be read. */
export function framePicture(document: Document, layers: readonly HTMLCanvasElement[], ground: string): HTMLCanvasElement | null {
  const [first] = layers;
  const picture = document.createElement("canvas");
  const context = picture.getContext("2d");
  if (!first || !context) return null;
  picture.width = first.width;
  picture.height = first.height;
  context.fillStyle = ground;
  context.fillRect(0, 0, picture.width, picture.height);
  for (const layer of layers) context.drawImage(layer, 0, 0, picture.width, picture.height);
  return picture;
}
