const LINE = 18;
const MARGIN = 12;

/**
 * The layers of a drawn canvas, lowest first, over a ground and with a caption beneath, as a PNG; null where they cannot be
 * read. Lines are drawn in the ink given, at the sharpness of the layers.
 */
export async function framePicture(
  document: Document,
  layers: readonly HTMLCanvasElement[],
  { ground, ink, font }: { readonly ground: string; readonly ink: string; readonly font: string },
  caption: readonly string[],
): Promise<Blob | null> {
  const [first] = layers;
  const picture = document.createElement("canvas");
  const context = picture.getContext("2d");
  if (!first || !context) return null;
  const scale = first.width / Math.max(1, first.clientWidth);
  picture.width = first.width;
  picture.height = first.height + (caption.length * LINE + MARGIN) * scale;
  context.fillStyle = ground;
  context.fillRect(0, 0, picture.width, picture.height);
  for (const layer of layers) context.drawImage(layer, 0, 0, first.width, first.height);
  context.fillStyle = ink;
  context.font = `${12 * scale}px ${font}`;
  for (const [index, line] of caption.entries())
    context.fillText(line, MARGIN * scale, first.height + LINE * (index + 1) * scale);
  return new Promise((done) => picture.toBlob(done, "image/png"));
}
